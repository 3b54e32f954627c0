import { usDate } from '../../day';
import { extensionReasons } from '../../model';
import type { ClockedRecord, ExtensionRow, RunningClock, Saying } from '../running-clock';

/** What is said of a recorded extension: the district's code and name of its reason, what it asks for, and the explanation. */
export const asRecorded = (
  rule: Saying['rule'],
  row: ExtensionRow,
  { context }: Pick<ClockedRecord, 'context'>,
  explanation: string,
  what = '',
): Saying => ({
  rule,
  title: `${row.reason === undefined ? '' : context.codes.show(extensionReasons, row.reason)}${what}`,
  explanation,
  cell: { row, field: 'reason' },
});

/** Why an extension was not agreed in time, as a sentence; undefined when it was agreed on or before the due date that it extends. */
export function notInTime({ due }: RunningClock, { agreedOn }: ExtensionRow): string | undefined {
  if (agreedOn === undefined) return 'Agreed On is blank, so nothing shows that it was agreed in time.';
  return agreedOn > due ? `Agreed on ${usDate(agreedOn)}, after the due date ${usDate(due)} that it would extend.` : undefined;
}
