import { createContext, useContext } from 'react';

/**
 * Whether the keyboard goes to the line that gets chosen next: a person asked for it from elsewhere in the pane. Otherwise a
 * line is chosen and shown, and the keyboard stays where it is.
 */
export class LineFocus {
  private asked = false;

  /** Does what chooses a line; the keyboard follows to it. */
  async follow(choosing: () => Promise<void>): Promise<void> {
    this.asked = true;
    await choosing();
    // By then the list has been drawn; nothing that is chosen later may take the keyboard.
    setTimeout(() => {
      this.asked = false;
    });
  }

  /** Whether it was asked for; the wish is then fulfilled. */
  take(): boolean {
    const { asked } = this;
    this.asked = false;
    return asked;
  }
}

/** The wish of one pane. */
export const LineFocusContext = createContext(new LineFocus());

/** The wish of the pane around a component. */
export const useLineFocus = (): LineFocus => useContext(LineFocusContext);
