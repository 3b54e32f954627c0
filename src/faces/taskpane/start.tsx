import { createRoot } from 'react-dom/client';
import { Pane } from './components';
import { followTheme } from './office-theme';
import { openingSession } from './opening-session';
import { pageSurroundings } from './page-surroundings';

// Rules, readers and session come as a file of their own, while Office.js is still starting.
const engine = import('./open-session');

async function start(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane.');
  const version = place.dataset['version'] ?? '';
  const surroundings = pageSurroundings(version);
  const arriving = Promise.all([engine, Office.onReady()]).then(([{ openSession }]) => openSession(surroundings));

  const root = createRoot(place);
  let shown = openingSession(surroundings, arriving);
  const draw = followTheme((theme) => root.render(<Pane session={shown} theme={theme} version={version} />));
  shown = await arriving;
  draw();
  await shown.open();
}

void start();
