import './no-eval';
import { liveWorkbook } from '../../adapters/officejs';
import { ribbonCommands } from '../ribbon';
import { pageSurroundings } from './page-surroundings';
import { type PaneSession, paneSession } from './session';

/** The session of the workbook that is open in Excel, with the buttons of the ribbon tied to it. */
export function openSession(version: string): PaneSession {
  const session = paneSession(liveWorkbook(), pageSurroundings(version));
  const commands = ribbonCommands(session, () => Office.addin.showAsTaskpane());
  for (const [name, run] of Object.entries(commands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(event));
  return session;
}
