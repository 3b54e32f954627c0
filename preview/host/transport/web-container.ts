import { type EventEntry, type HostConnection } from '../protocol';
import { answerOfExcel } from './own-service';
import { method, type MethodCall, type PaneMessage, paneMessage } from './web-messages';

export interface WebContainerOptions {
  /** Address that the workbook claims to have. */
  readonly documentUrl: string;
  readonly requirements: Readonly<Record<string, string>>;
  /** Settings of the document as the client keeps them: keys with JSON. */
  readonly settings: {
    load(): readonly (readonly [string, string])[];
    save(all: readonly (readonly [string, string])[]): void;
  };
  /** Hears of each thing that the pane asked for and that is not built; the pane got an error. */
  readonly onUnknown: (asked: string) => void;
}

const conversation = 'conversation-1';
const instance = 'add-in-1';
const locale = 'en-US';
const succeeded = 0;
const ok = 200;
const json = ['Content-Type', 'application/json'];
const internalError = 5001;

/** What the frame must be called before it loads the pane: by this name Office.js knows that it runs in Excel on the web, and whom to ask. */
const frameName = (origin: string): string =>
  JSON.stringify({
    baseFrameName: '_xdm_1_',
    hostInfo: `Excel$Web$16.00$${locale}$telemetry$$$0`,
    xdmInfo: `${conversation}|${instance}|${origin}`,
    serializerVersion: '1',
    flights: '[]',
  });

/** Plays Excel on the web around one frame that holds an add-in with the unmodified Office.js. */
export class WebContainer {
  readonly #frame: HTMLIFrameElement;
  readonly #host: HostConnection;
  readonly #options: WebContainerOptions;
  readonly #origin: string;
  readonly #listening = new Map<string, PaneMessage>();
  readonly #commands = new Map<string, (succeeded: boolean) => void>();
  readonly #ends: (() => void)[] = [];
  #lastCommand = 0;

  /**
   * Loads the pane into a frame that is in no document yet or has loaded nothing.
   * @param url of the pane; https, and of the same host name as the page, which is what Office.js trusts
   */
  constructor(frame: HTMLIFrameElement, url: string, host: HostConnection, options: WebContainerOptions) {
    this.#frame = frame;
    this.#host = host;
    this.#options = options;
    this.#origin = new URL(url, location.href).origin;
    const hear = (event: MessageEvent): void => {
      if (event.source !== frame.contentWindow || event.origin !== this.#origin) return;
      const message = paneMessage(event.data);
      if (message) void this.#receive(message);
    };
    window.addEventListener('message', hear);
    this.#ends.push(
      () => window.removeEventListener('message', hear),
      host.onEvent((entries) => this.#pushEvents(entries)),
    );
    frame.name = frameName(location.origin);
    frame.src = url;
  }

  /** Ends the conversation; the frame can be taken away. */
  close(): void {
    for (const end of this.#ends) end();
    this.#listening.clear();
    for (const done of this.#commands.values()) done(false);
    this.#commands.clear();
  }

  /**
   * Runs a function of the add-in as a ribbon button does.
   * @returns whether the function was there and said that it has completed; false at once while the add-in does not listen
   */
  invokeCommand(functionName: string, buttonId: string): Promise<boolean> {
    if (!this.#listening.has('appCommandInvoked')) return Promise.resolve(false);
    this.#lastCommand += 1;
    const id = `command-${this.#lastCommand}`;
    return new Promise((resolve) => {
      this.#commands.set(id, resolve);
      this.#push('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: buttonId } })]);
    });
  }

  #post(about: PaneMessage, data: unknown, responseType: number): void {
    const message = {
      _messageType: 1,
      _actionName: about._actionName,
      _conversationId: about._conversationId,
      _correlationId: about._correlationId,
      _origin: location.origin,
      _serializerVersion: 1,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
    };
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), this.#origin);
  }

  #push(event: string, data: unknown): void {
    const registration = this.#listening.get(event);
    if (registration) this.#post(registration, data, 1);
  }

  #pushEvents(entries: readonly EventEntry[]): void {
    const rows = entries.map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message, 0, false]);
    this.#push('richApiMessage', { ArrayData: rows });
  }

  async #receive(message: PaneMessage): Promise<void> {
    if (message._actionName === 'ContextActivationManager_notifyHost') return;
    this.#post(message, await this.#answer(message), 0);
  }

  async #answer(message: PaneMessage): Promise<unknown> {
    const { _actionName: name, _actionType: type } = message;
    if (type === 1) this.#listening.set(name, message);
    if (type === 2) this.#listening.delete(name);
    if (type !== 0) return { Error: succeeded };
    if (name === 'ContextActivationManager_getAppContextAsync') return this.#appContext();
    if (name === 'executeMethod') return this.#call(message._data as MethodCall);
    this.#options.onUnknown(name);
    return { Error: internalError };
  }

  async #call(call: MethodCall): Promise<unknown> {
    const { DispatchId: id, Version } = call.DdaMethod;
    if (id === method.richApi) return { Version, ...(await this.#process(call)) };
    if (id === method.loadSettings) return { Version, Error: succeeded, Settings: this.#options.settings.load() };
    if (id === method.saveSettings) this.#options.settings.save(call.DdaSettingsMethod?.Properties ?? []);
    else if (id === method.commandCompleted) this.#completed(call);
    else {
      this.#options.onUnknown(`method ${id}`);
      return { Version, Error: internalError };
    }
    return { Version, Error: succeeded };
  }

  async #process({ ArrayData: parts = [] }: MethodCall): Promise<Readonly<Record<string, unknown>>> {
    const request = String(parts[4]);
    const own = answerOfExcel(request);
    if (own !== undefined) return { Error: succeeded, Data: [ok, json, own] };
    const { statusCode, body, officeError } = await this.#host.process(request, Number(parts[6]));
    if (officeError !== undefined) return { Error: officeError };
    return { Error: succeeded, Data: [statusCode, json, body] };
  }

  #completed(call: MethodCall): void {
    const id = String(call[0]);
    this.#commands.get(id)?.(call[1] === succeeded);
    this.#commands.delete(id);
  }

  #appContext(): Readonly<Record<string, unknown>> {
    return {
      _id: instance,
      _appName: 16, // Excel on the web
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.#options.documentUrl,
      _clientMode: 1, // may be edited
      _settings: this.#options.settings.load(),
      _reason: 'documentOpened',
      _osfControlType: 1, // task pane
      _eToken: '',
      _correlationId: '',
      _appInstanceId: instance,
      _requirementMatrix: JSON.stringify(this.#options.requirements),
      _hostFullVersion: '16.0.0.0',
      _addinName: '',
      _appDomains: [],
      _featureGates: {},
    };
  }
}
