import { createRoot } from 'react-dom/client';
import { Pane } from './components';
import { followTheme } from './office-theme';

// Rules, readers and session come as a file of their own, while Office.js is still starting.
const engine = import('./open-session');

async function start(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane.');
  const version = place.dataset['version'] ?? '';
  const [{ openSession }] = await Promise.all([engine, Office.onReady()]);

  const session = openSession(version);
  const root = createRoot(place);
  followTheme((theme) => root.render(<Pane session={session} theme={theme} version={version} />));
  await session.open();
}

void start();
