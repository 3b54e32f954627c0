import './no-eval';
import { liveWorkbook } from '../../adapters/officejs';
import { ribbonCommands } from '../ribbon';
import { type PaneSession, paneSession, type PaneSurroundings } from './session';

/** The session of the workbook that is open in Excel, with the buttons of the ribbon tied to it. */
export function openSession(surroundings: PaneSurroundings): PaneSession {
  const session = paneSession(liveWorkbook(), surroundings);
  const commands = ribbonCommands(session, () => Office.addin.showAsTaskpane());
  for (const [name, run] of Object.entries(commands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(event));
  return session;
}
