import { firstState, type PaneSession, type PaneSurroundings } from './session';

type Command = (...args: readonly unknown[]) => unknown;

/**
 * Stands in for a session that is still being loaded: shows that the workbook is being opened, and passes on what is asked.
 * @param arriving the session itself
 */
export function openingSession(surroundings: PaneSurroundings, arriving: Promise<PaneSession>): PaneSession {
  const state = firstState(surroundings);
  const commands = new Proxy({} as PaneSession, {
    get:
      (_, name: keyof PaneSession) =>
      async (...args: readonly unknown[]): Promise<void> => {
        await ((await arriving)[name] as Command)(...args);
      },
  });
  return Object.assign(Object.create(commands) as PaneSession, { state, subscribe: () => () => undefined });
}
