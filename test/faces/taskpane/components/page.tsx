import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { Pane } from '../../../../src/faces/taskpane/components';
import type { PaneState } from '../../../../src/faces/taskpane/session';
import { PlainSession } from './plain-session';

// A busy machine takes its time to bring the screens that are loaded when they are asked for.
configure({ asyncUtilTimeout: 20_000 });

// jsdom draws nothing: a row is 46 px high, what scrolls shows 600 px of a long list.
const sizes = { offsetHeight: 600, clientHeight: 600, scrollHeight: 1_000_000, offsetWidth: 320, clientWidth: 320 };
for (const [name, size] of Object.entries(sizes)) {
  Object.defineProperty(HTMLElement.prototype, name, {
    configurable: true,
    get(this: HTMLElement) {
      return name === 'offsetHeight' && this.dataset['index'] !== undefined ? 46 : size;
    },
  });
}
globalThis.ResizeObserver = class {
  observe(): void {
    // Nothing changes its size here.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
};
HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: ScrollToOptions | number): void {
  this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
  this.dispatchEvent(new Event('scroll'));
};

/** A pane in the page, the session behind it, and somebody at the keyboard. */
export function openPane(state: PaneState): { readonly session: PlainSession; readonly user: UserEvent } {
  const user = userEvent.setup();
  const session = new PlainSession(state);
  render(<Pane session={session} theme="light" version="1.0.0" />);
  return { session, user };
}
