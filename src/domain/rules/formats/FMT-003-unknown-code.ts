import { type Day, usDate } from '../../day';
import type { AnySheet, Row } from '../../model';
import { cite } from '../../sources';
import { defineFlawRule, found, type Outcome, written } from '../define-rule';
import { spokenForElsewhere } from '../shapes/spoken-for-elsewhere';
import { unreadableFacts, type UnreadableFacts, unreadableFix, unreadableSentence } from '../shapes/unreadable-cell';

type Facts = UnreadableFacts | { readonly why: 'not valid'; readonly header: string; readonly raw: string; readonly on: Day | undefined };

export default defineFlawRule<Facts>({
  id: 'FMT-003',
  title: 'A code is not in its table, or not valid on the date of the record',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  flaws: ['unknown-code', 'not-yes-or-no', 'code-not-valid-on-date', 'error-value'],
  looksAt: (column) => (column.table !== undefined || column.kind === 'yesno') && !spokenForElsewhere.has(column),
  check({ row, sheet, field, column, flaw }, context): Outcome<Facts> {
    if (flaw.kind !== 'code-not-valid-on-date') return found({ row, field }, [], unreadableFacts(column, flaw, context));
    return found({ row, field }, [], { why: 'not valid', header: column.header, raw: flaw.raw, on: dateOf(row, sheet) });
  },
  found: (facts) =>
    facts.why === 'not valid'
      ? `${facts.header} holds "${facts.raw}", a code that is not valid on ${facts.on === undefined ? 'the date of the record' : usDate(facts.on)}.`
      : unreadableSentence(facts),
  fix: (facts) =>
    facts.why === 'not valid'
      ? 'Use the code that is in force on that day, or correct Valid From and Valid To on the Codes sheet.'
      : unreadableFix(facts),
  examples: {
    fail: [
      {
        name: 'no such location',
        says: 'Location holds "GYM", which is not a code of table LOCATION',
        at: 'Location',
        given: { Services: [{ location: written('GYM') }] },
      },
      {
        name: 'neither yes nor no',
        says: 'Braille holds "maybe", which is neither Y nor N',
        at: 'Braille',
        given: { IEPs: [{ braille: written('maybe') }] },
      },
    ],
    pass: [
      { name: 'a code', given: { Services: [{ location: 'regularClass' }] } },
      { name: 'the name of a code', given: { Evaluations: [{ evaluationType: written('initial evaluation') }] } },
      { name: 'Y and N in small letters', given: { IEPs: [{ esyEligible: written('y'), braille: written('n') }] } },
      {
        name: 'sex, race and grade have rules of their own',
        given: { Students: [{ sex: written('X'), race: written('XX7'), grade: written('13') }] },
      },
    ],
  },
});

// The date that the reader held against the validity of the code.
function dateOf(row: Row, sheet: AnySheet): Day | undefined {
  const values = sheet.dated.map((field: string) => row.values[sheet.fields.indexOf(field)]);
  return values.find((value) => value !== undefined) as Day | undefined;
}
