import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notInCopies, openWorkbook, sampleWorkbook, saveCopy, workbookOfPlan } from '../../../preview/files';
import { type Sheet, type Workbook, localAddress } from '../../../preview/host/model';
import { exampleWorkbook } from '../../../src/actions/make-example';
import { openWorkbook as openFile, writeWorkbook } from '../../../src/adapters/xlsx';
import { type CellValue, markFormula } from '../../../src/workbook';
import { pythonJson, workFolder } from '../../adapters/xlsx/zoo';

const opened = async (bytes: Uint8Array, name = 'copy.xlsx'): Promise<Workbook> => {
  const result = await openWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const sheetOf = (workbook: Workbook, name: string): Sheet => workbook.worksheets.getItem(name);

/** Everything that a copy promises to keep, as plain data. */
const kept = (sheet: Sheet): unknown => {
  const { used } = sheet.cells;
  const filled = used && sheet.getRangeByIndexes(used.row, used.column, used.rows, used.columns);
  return {
    name: sheet.name,
    values: filled?.values,
    text: filled?.text,
    tables: sheet.tables.items.map(({ name, area, style }) => [name, localAddress(area), style]),
    freeze: [sheet.freezePanes.rows, sheet.freezePanes.columns],
    widths: sheet.columnWidths.all.map(({ from, to, value }) => [from, to, Math.round(value / 0.75)]),
    validations: sheet.validationRules.map(({ areas, errorAlert }) => [areas.map(localAddress), errorAlert]),
    marks: sheet.formatRules.map(({ areas, formula, look }) => [areas.map(localAddress), formula, look]),
  };
};

/** Cells by our own reader, which knows nothing of the preview. */
const cellsOf = async (bytes: Uint8Array): Promise<Map<string, (readonly CellValue[])[]>> => {
  const source = await openFile('cells.xlsx', bytes);
  if (!source.ok) throw new Error(source.problem.code);
  const sheets = new Map<string, (readonly CellValue[])[]>();
  for (const { name } of source.value.sheets) {
    const rows: (readonly CellValue[])[] = [];
    await source.value.readRows(name, (_, cells) => {
      rows.push([...cells]);
      return undefined;
    });
    sheets.set(name, rows);
  }
  return sheets;
};

describe('files of the preview', () => {
  const folder = workFolder();
  afterAll(() => {
    folder.clear();
  });

  const python = (bytes: Uint8Array, script: string): unknown => {
    const file = join(folder.path, 'copy.xlsx');
    writeFileSync(file, bytes);
    return pythonJson(`import json, sys, openpyxl\nbook = openpyxl.load_workbook(sys.argv[1])\n${script}`, file);
  };

  const withMarks = (): Workbook => {
    const workbook = sampleWorkbook();
    const mark = sheetOf(workbook, 'Students').getRanges('B3:C4,D7').conditionalFormats.add('Custom');
    mark.formula = `=${markFormula('error')}`;
    mark.setLook({ fillColor: '#F4B6B6', fontColor: '#4A0008', bold: true });
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
      mark.setBorder(side, { style: 'Continuous', color: '#8E0A17' });
    return workbook;
  };

  test('the example opens as its file does', async () => {
    const fromPlan = sampleWorkbook();
    const fromFile = await opened(await writeWorkbook(exampleWorkbook()));
    expect(fromFile.worksheets.items.map(({ name }) => name)).toEqual(fromPlan.worksheets.items.map(({ name }) => name));
    for (const sheet of fromPlan.worksheets.items) {
      const other = sheetOf(fromFile, sheet.name);
      expect(kept(other)).toEqual(kept(sheet));
      const { used } = sheet.cells;
      if (used === undefined) throw new Error('a sheet is empty');
      for (let row = used.row; row < used.row + used.rows; row += 1)
        for (let column = used.column; column < used.column + used.columns; column += 1)
          if (sheet.cells.value(row, column) !== undefined) expect(other.styles.at(row, column)).toEqual(sheet.styles.at(row, column));
    }
    expect(fromFile.names.items.map(({ name, formula }) => [name, formula])).toEqual(
      fromPlan.names.items.map(({ name, formula }) => [name, formula]),
    );
  });

  test('a copy keeps what it promises, marks included, and is saved the same again', async () => {
    const workbook = withMarks();
    const bytes = await saveCopy(workbook);
    const copy = await opened(bytes);
    expect(copy.worksheets.items.map(kept)).toEqual(workbook.worksheets.items.map(kept));
    expect(sheetOf(copy, 'Students').formatRules).toHaveLength(1);
    expect(await cellsOf(bytes)).toEqual(await cellsOf(await saveCopy(copy)));
  });

  test('values that were typed in are in the copy', async () => {
    const workbook = sampleWorkbook();
    const students = sheetOf(workbook, 'Students');
    students.getRange('B2').values = 'Zyx';
    students.getRange('A2').numberFormat = [['0.00']];
    const copy = await opened(await saveCopy(workbook));
    expect(sheetOf(copy, 'Students').getRange('B2').values).toEqual([['Zyx']]);
    expect(sheetOf(copy, 'Students').getRange('A2').numberFormat).toEqual([['0.00']]);
  });

  test('another program reads the copy: dates, tables, lists, panes and marks', async () => {
    const workbook = withMarks();
    const bytes = await saveCopy(workbook);
    const students = sheetOf(workbook, 'Students');
    const header = students.getRange('1:1').getUsedRange().values?.[0] ?? [];
    const dates = header.findIndex((text) => /date/i.test(String(text)));
    const read = python(
      bytes,
      `sheet = book['Students']
print(json.dumps({'sheets': book.sheetnames, 'table': {t: r for t, r in sheet.tables.items()}, 'freeze': sheet.freeze_panes,
  'date': sheet.cell(2, ${dates + 1}).value.strftime('%Y-%m-%d'), 'lists': len(sheet.data_validations.dataValidation),
  'marks': [[str(r.sqref), rule.formula] for r in sheet.conditional_formatting for rule in r.rules], 'names': sorted(n.name for n in book.defined_names.definedName)}))`,
    );
    const table = students.tables.items[0];
    expect(read).toEqual({
      sheets: workbook.worksheets.items.map(({ name }) => name),
      table: { [table?.name ?? '']: localAddress(table?.area ?? { row: 0, column: 0, rows: 1, columns: 1 }) },
      freeze: 'B2',
      date: expect.stringMatching(/^(19|20)\d\d-\d\d-\d\d$/) as unknown,
      lists: students.validationRules.length,
      marks: [['B3:C4 D7', [markFormula('error')]]],
      names: workbook.names.items.map(({ name }) => name).sort(),
    });
  });

  test('a file of another program: formulas, looks, hidden and merged parts, panes, rules and 1904', async () => {
    const file = join(folder.path, 'other.xlsx');
    pythonJson(
      `import datetime, sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[1], {'date_1904': True})
sheet = book.add_worksheet('Data'); hidden = book.add_worksheet('Away'); hidden.hide(); hidden.write('A1', 'gone')
bold = book.add_format({'bold': True, 'bg_color': '#FFC000', 'font_color': '#C00000', 'border': 1, 'text_wrap': True})
date = book.add_format({'num_format': 'mm/dd/yyyy'})
sheet.merge_range('A1:C1', 'Title', bold); sheet.write('A3', 'Id', bold); sheet.write_datetime('B4', datetime.datetime(2026, 3, 1), date)
sheet.write_formula('C4', '=1+2', None, 3); sheet.write_formula('C5', '=NA()', None, '#N/A'); sheet.set_column('E:E', 30, date); sheet.set_row(5, None, None, {'hidden': True})
sheet.freeze_panes(3, 1); sheet.conditional_format('A4:A9', {'type': 'formula', 'criteria': '=$A4>5', 'format': book.add_format({'bg_color': '#FFFF00'})})
sheet.data_validation('D4:D9', {'validate': 'list', 'source': ['Yes', 'No']}); book.define_name('Ids', '=Data!$A$4:$A$9')
book.close()
print('{}')`,
      file,
    );
    const workbook = await opened(readFileSync(file), 'other.xlsx');
    const sheet = sheetOf(workbook, 'Data');
    expect(workbook.date1904).toBe(false);
    expect(sheet.getRange('B4').text).toEqual([['03/01/2026']]);
    expect(sheet.getRange('C4:C5').formulas).toEqual([['=1+2'], ['=NA()']]);
    expect(sheet.getRange('C4:C5').values).toEqual([[3], ['#N/A']]);
    expect(sheetOf(workbook, 'Away').visibility).toBe('Hidden');
    expect(sheet.merges.map(localAddress)).toEqual(['A1:C1']);
    expect(sheet.styles.at(2, 0)).toMatchObject({ bold: true, fillColor: '#FFC000', fontColor: '#C00000', wrapText: true });
    expect(sheet.styles.at(2, 0).bottom).toEqual({ style: 'Continuous', weight: 'Thin', color: '#000000' });
    expect(sheet.styles.at(500, 4).numberFormat).toBe('mm/dd/yyyy');
    expect(sheet.hiddenRows.at(5)).toBe('user');
    expect([sheet.freezePanes.rows, sheet.freezePanes.columns]).toEqual([3, 1]);
    expect(sheet.formatRules.map(({ formula, look }) => [formula, look])).toEqual([['=$A4>5', { fillColor: '#FFFF00' }]]);
    expect(sheet.getRange('D4').dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'Yes,No' } });
    expect(workbook.names.getItem('Ids').formula).toBe('=Data!$A$4:$A$9');
    const copy = await opened(await saveCopy(workbook));
    expect(sheetOf(copy, 'Data').getRange('B4:C5').text).toEqual([
      ['03/01/2026', '3'],
      ['', '#N/A'],
    ]);
  });

  test('what is no workbook is refused with its problem', async () => {
    const result = await openWorkbook(new TextEncoder().encode('a,b\n1,2\n'), 'list.csv');
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-a-workbook' } });
  });

  test('a plan that nobody has seen keeps its links and row heights', () => {
    const workbook = workbookOfPlan(
      {
        title: 'Two',
        names: [],
        sheets: [
          {
            name: 'One',
            columns: [{ width: 10, look: 'wrapped' }],
            rows: [[{ value: 'Go', link: { sheet: 'Two', cell: 'B2' } }], ['word '.repeat(10)]],
          },
          { name: 'Two', columns: [{ width: 10, look: 'text' }], rows: [['=1']] },
        ],
      },
      'two.xlsx',
    );
    expect(sheetOf(workbook, 'One').getRange('A1').hyperlink).toEqual({ documentReference: 'Two!B2' });
    expect(sheetOf(workbook, 'One').rowHeights.at(1)).toBe(75);
    expect(sheetOf(workbook, 'Two').getRange('A1').formulas).toEqual([['=1']]);
    expect(sheetOf(workbook, 'Two').cells.formula(0, 0)).toBeUndefined();
    expect(notInCopies).toContain('formulas');
  });
});
