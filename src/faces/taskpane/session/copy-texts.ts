import type { FindingLine, UnjudgedLine } from '../../../actions/check-workbook';
import { lawOf } from '../../../checking';
import type { Trouble } from './pane-state';
import { counted } from './wording';

const severityWords = { error: 'Error', warning: 'Warning', information: 'Information' } as const;

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string => `${sheet}!${cell}`;

/** A finding as text for the clipboard: what and where, whose, what to do, and the law. */
export function findingText(finding: FindingLine): string {
  const { severity, rule, title, studentName, student, column, message, fix, related, sources } = finding;
  const whose = [studentName, student === '' ? undefined : student].filter((part) => part !== undefined).join(', ');
  return [
    `${severityWords[severity]} ${rule}: ${title}`,
    `Where: ${placeOf(finding)}, ${column}`,
    ...(whose === '' ? [] : [`Student: ${whose}`]),
    `Fact: ${message}`,
    `What to do: ${fix}`,
    ...(related.length === 0 ? [] : [`Related cells: ${related.map(placeOf).join(', ')}`]),
    `Law: ${lawOf(sources)}`,
  ].join('\n');
}

/** A reason that left records unjudged, as text for the clipboard. */
export const unjudgedText = ({ rule, title, reason, count, cells }: UnjudgedLine): string =>
  [
    `Not judged, ${rule}: ${title}`,
    `Reason: ${reason}`,
    `Waiting: ${counted(count, 'row')}`,
    ...(cells.length === 0 ? [] : [`Cells: ${cells.map(placeOf).join(', ')}`]),
  ].join('\n');

/** A failure as text for the clipboard; it holds no value of a cell. */
export const troubleText = ({ happened, safe, remedy, details }: Trouble): string => [happened, safe, remedy, '', details].join('\n');
