import { type HostConnection } from '../protocol';

/** What Office.js looks for under the name `_richApiNativeBridge` when it is loaded: messages of text, both ways. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the client. */
  onMessageFromHost: ((message: string) => void) | undefined;
}

interface Request {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const eventMessage = 3;
const unplugOf = new WeakMap<NativeBridge, () => void>();

/**
 * The bridge between a client in this realm and a host.
 * @param bridge the one that the client has already; it leaves its host for this one
 */
export function nativeBridge(
  host: HostConnection,
  bridge: NativeBridge = { sendMessageToHost: () => undefined, onMessageFromHost: undefined },
): NativeBridge {
  unplugOf.get(bridge)?.();
  const tell = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  bridge.sendMessageToHost = (text: string): void => {
    const { id, type, flags, message } = JSON.parse(text) as Request;
    // A later task, as every message between two processes is.
    setTimeout(() => {
      void host.process(JSON.stringify(message.body), flags).then(({ statusCode, body }) => {
        tell({ id, type, message: { statusCode, headers: {}, body } });
      });
    }, 0);
  };
  unplugOf.set(
    bridge,
    host.onEvent((entries) => tell({ type: eventMessage, message: { entries } })),
  );
  return bridge;
}
