export { ExcelHost, type HostConnection, type HostOptions } from './protocol';
export { type NativeBridge, nativeBridge } from './transport/native-bridge';
export { WebContainer } from './transport/web-container';
export { requirementMatrix } from './transport/web-messages';
