import pc from 'picocolors';
import type { Severity } from '../../domain/rules/define-rule';

/** Where a command writes and how. Passed in, so that tests see exactly what a person sees. */
export interface Terminal {
  /** Results, for people or programs. */
  readonly out: (text: string) => void;
  /** Progress and problems. */
  readonly err: (text: string) => void;
  /** Replaces the progress line; does nothing where nobody watches. */
  readonly progress: (text: string) => void;
  readonly paint: Paint;
}

/** Colours, or none when the output is not a terminal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

/** Colours for a terminal, plain text otherwise. */
export function paintFor(coloured: boolean): Paint {
  const { bold, dim, red, yellow, blue } = pc.createColors(coloured);
  return { strong: bold, muted: dim, severity: { error: red, warning: yellow, information: blue } };
}

/** Lines are kept within this many columns. */
export const width = 80;

/**
 * Text broken into lines of at most 80 columns at spaces; a longer word stands alone.
 * @param indent spaces before every line
 * @param first what stands before the first line instead of the indent
 */
export function wrapped(text: string, indent = 0, first = ' '.repeat(indent)): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(indent);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
