import type { PaneSession } from '../taskpane/session';

/** Buttons of the SER tab, by the names that the manifest gives their functions. */
export type RibbonCommand = 'serCheck' | 'serNext' | 'serPrevious' | 'serClearMarks' | 'serShowPane';

/** What Excel hands to a function of the ribbon; until it is completed, the button stays busy. */
export interface RibbonEvent {
  readonly completed: () => void;
}

/**
 * The functions of the ribbon, each on the session of the shared runtime. Every one completes its event, whatever happens; what it
 * did is said in the status line of the pane.
 * @param showPane brings the pane into sight
 */
export function ribbonCommands(
  session: Pick<PaneSession, 'check' | 'step' | 'clearMarks' | 'say'>,
  showPane: () => Promise<void>,
): Readonly<Record<RibbonCommand, (event: RibbonEvent) => Promise<void>>> {
  const command =
    (run: () => Promise<void>) =>
    async (event: RibbonEvent): Promise<void> => {
      try {
        await run();
      } catch {
        session.say('The button could not do its work. Use the pane instead.');
      } finally {
        event.completed();
      }
    };
  return {
    serCheck: command(() => session.check()),
    serNext: command(() => session.step('next')),
    serPrevious: command(() => session.step('previous')),
    serClearMarks: command(() => session.clearMarks()),
    serShowPane: command(showPane),
  };
}
