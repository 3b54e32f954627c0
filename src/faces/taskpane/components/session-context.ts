import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { PaneSession, PaneState } from '../session';
import { copyText } from './copy-text';

/** The session that all components of a pane show. */
export const SessionContext = createContext<PaneSession | undefined>(undefined);

/** The session of the pane; throws outside of one. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A component of the pane stands outside of it.');
  return session;
}

/** The state of the session as it is now; the component is drawn again when it is replaced. */
export function usePane(): PaneState {
  const session = useSession();
  return useSyncExternalStore(
    useCallback((tell) => session.subscribe(tell), [session]),
    () => session.state,
  );
}

/** Copies a text and says so in the status line; where copying is forbidden, says how it is done by hand. */
export function useCopy(): (text: string) => void {
  const session = useSession();
  return useCallback(
    (text) => {
      void copyText(text).then((copied) =>
        session.say(copied ? 'Copied.' : 'Copying is not allowed here. Select the text and copy it with the keyboard.'),
      );
    },
    [session],
  );
}
