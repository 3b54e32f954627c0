import type { Citation } from '../../src/domain/sources';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of Markdown; blank when it has no rows. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Parts of a page with a blank line between them; blank parts leave nothing. */
export const page = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

/** Sources as a list, each with its mark and what the mark covers. */
export const sourceList = (citations: readonly Citation[]): string =>
  citations.map(({ source, mark, note }) => `- ${source}: **${mark}**${note === undefined ? '' : `, ${note}`}`).join('\n');

/** Sources on one line, for a cell of a table. */
export const sourceLine = (citations: readonly Citation[]): string =>
  citations.map(({ source, mark, note }) => `${source} (${mark}${note === undefined ? '' : `: ${note}`})`).join('; ');

/** A title as part of a file name: `Calendar Coverage` -> `calendar-coverage`. */
export const slug = (title: string): string => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
