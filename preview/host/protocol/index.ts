export { type EventEntry, type HostConnection } from './connection';
export { ExcelHost, type HostOptions } from './host';
