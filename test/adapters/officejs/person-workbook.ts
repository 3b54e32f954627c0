import type { LoadedSheet, LoadedWorkbook } from '../../../preview/host/model';
import { exampleWorkbook } from '../../../src/actions/make-example';
import { openedPlan } from '../../opened-plan';

/** What a person does to a sheet: fills, borders, format rules, comments, formulas beside the records. */
const dressed = (sheet: LoadedSheet): LoadedSheet => ({
  ...sheet,
  rows: [...(sheet.rows ?? [])].slice(0, 12).map((cells, row) => [
    ...cells,
    ...Array.from({ length: 20 - cells.length }, () => undefined),
    // Text that looks like a formula, a formula with its result, an error.
    row === 0 ? { value: '=not a formula', style: { quotePrefix: true } } : { value: row * 2, formula: `=ROW(A${row})*2` },
    row === 3 ? { error: '#N/A', formula: '=NA()' } : undefined,
  ]),
  tables: (sheet.tables ?? []).map((table) => ({ ...table, address: table.address.replace(/\d+$/, '12') })),
  styles: [
    ...(sheet.styles ?? []),
    { areas: 'B2:D5', style: { fillColor: '#FFF2CC', fillPattern: 'Solid' } },
    { areas: 'C3:C9', style: { bold: true, fontColor: '#C00000', bottom: { style: 'Double', weight: 'Thick', color: '#00B050' } } },
  ],
  conditionalFormats: [
    { areas: 'B2:B12', formula: '=LEN($B2)>9', look: { fillColor: '#FFC7CE' } },
    { areas: 'A2:D12,F2:F12', type: 'CellValue', look: { bold: true }, detail: { operator: 'GreaterThan', formula1: '=5' } },
    // A person's rule that speaks of the product is a person's rule.
    { areas: 'C2:C12', formula: '=$C2="SER WORKBENCH"', look: { italic: true }, stopIfTrue: true },
  ],
  validations: [
    { areas: 'D2:D12', rule: { list: { inCellDropDown: true, source: 'Yes,No' } }, ignoreBlanks: false },
    { areas: 'E2:E12', rule: { textLength: { formula1: 1, formula2: 20, operator: 'Between' } } },
  ],
  comments: [{ cell: 'B4', text: `Ask about this one on ${sheet.name}` }],
  columnWidths: new Map([[1, 33]]),
  rowHeights: new Map([[4, 40]]),
  hiddenColumns: 'M:M',
  freeze: { rows: 1, columns: 1 },
});

const names = ['Students', 'Placements'];

/** A sheet of the person's own, with merged cells, a filter and a name of its scope. */
const own: LoadedSheet = {
  name: 'My notes',
  rows: [
    ['My year', undefined],
    [],
    ['Who', 'When'],
    ['Noelle', 46_000],
    ['Omar', 46_001],
    [{ value: 2, formula: "=COUNTA('My notes'!A4:A5)" }],
  ],
  merges: ['A1:B1'],
  styles: [
    { areas: 'A1:B1', style: { bold: true, fontSize: 16 } },
    { areas: 'B4:B5', style: { numberFormat: 'mm/dd/yyyy' } },
  ],
  conditionalFormats: [{ areas: 'A4:A5', type: 'ColorScale', detail: { criteria: {} } }],
  filter: { address: 'A3:B5', criteria: [{ column: 0, criteria: { filterOn: 'Values', values: ['Noelle'] } }] },
  names: [{ name: 'Mine', refersTo: "'My notes'!$A$4:$A$5" }],
  tabColor: '#7030A0',
};

/**
 * A workbook as people have them: two SER tables of ten records among which are findings, with the person's own fills, format rules,
 * formulas, validations, comments and names, and a sheet that is none of SER.
 */
export function personWorkbook(): LoadedWorkbook {
  const { sheets } = openedPlan(exampleWorkbook());
  const chosen = names.flatMap((name) => sheets.filter((sheet) => sheet.name === name));
  return {
    name: 'District.xlsx',
    sheets: [...chosen.map(dressed), own],
    names: [{ name: 'Roster', refersTo: "'Students'!$A$2:$A$12" }],
    settings: { somebodyElse: 'kept' },
    customProperties: { Owner: 'Pat' },
  };
}
