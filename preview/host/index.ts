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
export { WebContainer, type WebContainerOptions } from './transport/web-container';
export { requirementMatrix } from './transport/web-messages';
