export { type EventEntry, type HostAnswer, type HostConnection } from './connection';
export { type FaultKind, type FaultMoment } from './faults';
export { ExcelHost, type HostCounters, type HostOptions } from './host';
