export { type EventEntry, type HostAnswer, type HostConnection } from './protocol/connection';
