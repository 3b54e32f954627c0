import type { ListLine } from '../../session';

/** What a key asks of the list. */
export type Move =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'toggle'; readonly key: string; readonly open: boolean }
  | { readonly kind: 'choose'; readonly key: string | undefined; readonly select: boolean }
  | { readonly kind: 'enter-detail' }
  | { readonly kind: 'step'; readonly direction: 'next' | 'previous' };

/** What type-ahead looks for in a line: its first words. */
export function wordsOf(line: ListLine): string {
  if (line.kind === 'group') return line.title;
  return line.kind === 'finding' ? line.name : line.unjudged.title;
}

const linesPerPage = 10;

/**
 * What a key means on a line of the list; undefined when nothing. Letters are for {@link findAhead}.
 * @param key name of the key, as the browser gives it
 * @param at index of the line that has the keyboard
 */
export function moveOf(key: string, lines: readonly ListLine[], at: number): Move | undefined {
  const line = lines[at];
  if (!line) return undefined;
  const last = lines.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    PageDown: Math.min(at + linesPerPage, last),
    PageUp: Math.max(at - linesPerPage, 0),
    Home: 0,
    End: last,
  };
  const to = targets[key];
  if (to !== undefined) return { kind: 'go', to };
  return line.kind === 'group' ? moveOnGroup(key, line, lines, at) : moveOnFinding(key, line, lines, at);
}

function moveOnGroup(key: string, line: ListLine & { kind: 'group' }, lines: readonly ListLine[], at: number): Move | undefined {
  switch (key) {
    case 'ArrowRight':
      if (!line.open) return { kind: 'toggle', key: line.key, open: true };
      return lines[at + 1]?.kind === 'group' || at === lines.length - 1 ? undefined : { kind: 'go', to: at + 1 };
    case 'ArrowLeft':
      return line.open ? { kind: 'toggle', key: line.key, open: false } : undefined;
    case 'Enter':
    case ' ':
      return { kind: 'toggle', key: line.key, open: !line.open };
    default:
      return undefined;
  }
}

function moveOnFinding(key: string, line: Exclude<ListLine, { kind: 'group' }>, lines: readonly ListLine[], at: number): Move | undefined {
  switch (key) {
    case 'ArrowRight':
      return line.chosen ? { kind: 'enter-detail' } : { kind: 'choose', key: line.key, select: false };
    case 'ArrowLeft':
      return line.chosen ? close : { kind: 'go', to: groupOf(lines, at) };
    case 'Escape':
      return line.chosen ? close : undefined;
    case 'Enter':
    case ' ':
      return { kind: 'choose', key: line.key, select: true };
    default:
      return undefined;
  }
}

const close: Move = { kind: 'choose', key: undefined, select: false };

function groupOf(lines: readonly ListLine[], at: number): number {
  for (let index = at; index > 0; index -= 1) if (lines[index]?.kind === 'group') return index;
  return 0;
}

/**
 * The next line, round the end, whose words begin with what was typed; undefined when there is none.
 * @param at where the search starts: behind this line for the first letter, on it for the following ones
 */
export function findAhead(typed: string, lines: readonly ListLine[], at: number): number | undefined {
  const sought = typed.toLowerCase();
  const first = typed.length === 1 ? at + 1 : at;
  for (let offset = 0; offset < lines.length; offset += 1) {
    const index = (first + offset) % lines.length;
    const line = lines[index];
    if (line && wordsOf(line).toLowerCase().startsWith(sought)) return index;
  }
  return undefined;
}

/** What n and p ask for. As capitals they are letters like all others. */
export const stepOf = (key: string): Move | undefined => {
  if (key === 'n') return { kind: 'step', direction: 'next' };
  return key === 'p' ? { kind: 'step', direction: 'previous' } : undefined;
};
