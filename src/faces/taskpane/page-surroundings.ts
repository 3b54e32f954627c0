import { civilDay, type Day } from '../../domain/day';
import { countOutsideRequests } from './outside-requests';
import type { PaneSurroundings } from './session';

/** Today on the clock of this computer, in its own time zone: the only place where the pane learns the date. */
function today(): Day {
  const now = new Date();
  return civilDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}

/** Lets the page draw and answer. A message comes back sooner than a timer, which browsers slow down when it is set again and again. */
function pause(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}

/** What a session asks of the page that it runs in. */
export function pageSurroundings(version: string): PaneSurroundings {
  const officeJs = document.querySelector<HTMLScriptElement>('script[src$="/office.js"]')?.src;
  return {
    today,
    clock: () => new Date().toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' }),
    pause,
    now: () => performance.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    requestsOutside: countOutsideRequests(officeJs),
    version,
  };
}
