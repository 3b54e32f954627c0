export {
  type EventEntry,
  ExcelHost,
  type FaultKind,
  type FaultMoment,
  type HostAnswer,
  type HostConnection,
  type HostCounters,
  type HostOptions,
} from './protocol';
export { type NativeBridge, nativeBridge } from './transport/native-bridge';
