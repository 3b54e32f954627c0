import { day } from '../../../src/domain/day';
import type { WorkbookPlan } from '../../../src/workbook';

/** A plan that uses all that a plan can ask for. */
export const everything = (): WorkbookPlan => ({
  title: 'Everything & <more>',
  names: [{ name: 'Grades', refersTo: "'Codes & more'!$A$2:$A$4" }],
  sheets: [
    {
      name: "O'Brien's list",
      tab: 'c00000',
      columns: [
        { width: 14, look: 'text' },
        { width: 12, look: 'date' },
        { width: 40, look: 'wrapped' },
        { width: 8, look: 'integer' },
        { width: 8, look: 'decimal' },
        { width: 10, look: 'link' },
        { width: 8, look: 'plain' },
      ],
      rows: [
        [{ value: 'Everybody', look: 'title' }],
        [],
        ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'].map((value) => ({ value, look: 'header' as const })),
        [
          '00123',
          { value: undefined, day: day('2026-01-05') },
          '=1+1',
          7,
          2.5,
          { value: 'go', link: { sheet: 'Codes & more', cell: 'A2' } },
          true,
        ],
        ['+1', { value: undefined, day: day('2024-02-29') }, ' two  spaces \nand a line ', -3, 0.1, '@here', false],
        ['1E5', undefined, '-x', 0, 1e21, { value: undefined, look: 'error' }, 'TRUE'],
      ],
      table: { name: 'Everybody', headerRow: 3, columns: ['Id', 'Date', 'Text', 'Whole', 'Part', 'Where', 'Yes'], rows: 3 },
      freeze: { rows: 3, columns: 1 },
      validations: [
        { area: 'A4:A99', kind: 'list', source: 'Grades', title: 'Grade', message: 'Choose "one".', strict: true },
        { area: 'B4:B99', kind: 'date', from: day('2020-01-01'), to: day('2030-12-31'), title: 'Date', message: 'A date.', strict: false },
        { area: 'C4:C99', kind: 'textLength', least: 1, most: 9, title: 'Text', message: 'Short.', strict: true },
        { area: 'D4:D99', kind: 'whole', least: 0, most: 9, title: 'Whole', message: 'A number.', strict: true },
      ],
      formats: [
        { areas: ['A4', 'B5:B6'], look: 'error' },
        { areas: ['C4'], look: 'related' },
      ],
      print: {
        landscape: true,
        fitToWidth: true,
        area: 'A1:G6',
        repeatRows: { from: 3, to: 3 },
        header: 'Student records & more',
        footer: 'Page &P of &N',
      },
    },
    { name: 'Codes & more', columns: [], rows: [['Code'], ['K'], ['01'], ['02']] },
  ],
});
