import { writeMarkedCopy } from '../../../src/adapters/xlsx/mark-verify';
import { day } from '../../../src/domain/day';
import type { MarkPlan, SheetPlan } from '../../../src/workbook';

/** A sheet of ours with all that such a sheet has. */
export const findings: SheetPlan = {
  name: 'SER Findings',
  columns: [
    { width: 20, look: 'text' },
    { width: 12, look: 'date' },
    { width: 20, look: 'link' },
  ],
  rows: [
    ['Rule', 'Date', 'Cell'].map((value) => ({ value, look: 'header' as const })),
    ['=EVL-003', { value: undefined, day: day('2026-01-05') }, { value: 'Students!B3', link: { sheet: 'Students', cell: 'B3' } }],
    ['EVL-004', undefined, { value: 'here', link: { sheet: 'SER Findings', cell: 'A1' } }],
  ],
  table: { name: 'Services', headerRow: 1, columns: ['Rule', 'Date', 'Cell'], rows: 2 },
  freeze: { rows: 1, columns: 0 },
  print: { landscape: true, fitToWidth: true, repeatRows: { from: 1, to: 1 }, header: 'Student records', footer: '&P' },
};

/** Marks of each look on the sheets of the zoo, and the sheet. */
export const plan: MarkPlan = {
  marks: [
    {
      sheet: 'Students',
      formats: [
        { areas: ['A2:A6', 'C3'], look: 'error' },
        { areas: ['B8:B12'], look: 'warning' },
        { areas: ['E14:E18'], look: 'information' },
        { areas: ['A20'], look: 'related' },
      ],
    },
    { sheet: "O'Brien & Sons", formats: [{ areas: ['B2'], look: 'warning' }] },
    { sheet: 'Locked', formats: [{ areas: ['A1'], look: 'error' }] },
  ],
  sheets: [findings],
};

/** Takes the marks off. */
export const nothing: MarkPlan = { marks: [], sheets: [] };

/** The marked copy; a problem fails the test. */
export async function marked(original: Uint8Array, given: MarkPlan = plan): Promise<Uint8Array> {
  const copy = await writeMarkedCopy('book.xlsm', original, given);
  if (!copy.ok) throw new Error(JSON.stringify(copy.problem));
  return copy.value;
}
