import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

const client = path.resolve('node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
let compiled: Script | undefined;

/** The little that Office.js needs of a page while it is loaded. */
const page = {
  document: { getElementById: () => null, getElementsByTagName: () => [], addEventListener: () => undefined, URL: 'https://localhost/' },
  location: { hash: '', search: '', pathname: '/', href: 'https://localhost/', origin: 'https://localhost', hostname: 'localhost' },
  navigator: { userAgent: 'Node' },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/**
 * Node with the unmodified Office.js of npm loaded as a page loads it: `Excel` and `OfficeExtension` are global. Its bridge leads
 * nowhere until a test connects it to a host.
 */
export default class OfficeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const { global } = this;
    const bridge = { sendMessageToHost: () => undefined, onMessageFromHost: undefined };
    Object.assign(global, page, { window: global, self: global, _richApiNativeBridge: bridge });
    compiled ??= new Script(readFileSync(client, 'utf8'), { filename: client });
    const context = this.getVmContext();
    if (context) compiled.runInContext(context);
  }

  /** Waits for the last requests, by which the client gives its references back when a run has ended. */
  override async teardown(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await super.teardown();
  }
}
