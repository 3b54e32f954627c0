const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

// A text of 13 characters or more that a parser hands over is a window on a whole piece of XML, which it would keep in memory
// for as long as the cell is kept. Joining and cutting makes a text of its own.
const ownText = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** Text with each `_xHHHH_` replaced by its character, once: `_x005F_x0041_` is the text `_x0041_`. Keeps nothing else in memory. */
export const unescapedText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : ownText(text);

/** Depth of a tag that is not open. */
const NOWHERE = -1;

/**
 * Collects the text of a string item or an inline string: every `t`, also of rich text runs, except those of phonetic runs,
 * which repeat the text in another script.
 */
export class StringItem {
  text = '';
  #phonetic = NOWHERE;
  #inText = false;

  begin(): void {
    this.text = '';
  }

  open(name: string, depth: number): void {
    if (name === 'rPh' && this.#phonetic === NOWHERE) this.#phonetic = depth;
    this.#inText = name === 't' && this.#phonetic === NOWHERE;
  }

  close(depth: number): void {
    this.#inText = false;
    if (depth === this.#phonetic) this.#phonetic = NOWHERE;
  }

  add(text: string): void {
    if (this.#inText) this.text += text;
  }
}
