import { CellError } from '../../../src/workbook';
import { openWorkbook } from '../../../src/adapters/xlsx';
import {
  problemOf,
  readAll,
  relationshipsXml,
  rowsOf,
  sheetXml,
  stringsXml,
  workbookEntries,
  workbookOf,
  zipOf,
} from './fixtures/packages';

describe('values of cells', () => {
  it.each([
    ['a whole number', '<c r="A1"><v>45000</v></c>', 45000],
    ['a number of kind n', '<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
    ['a long number', '<c r="A1"><v>1234567890123456789</v></c>', 1234567890123456800],
    ['a number with all digits of a double', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['a formula: its cached number', '<c r="A1"><f>SUM(B1:B9)</f><v>7</v></c>', 7],
    ['a formula: its cached text', '<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['a formula with an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', new CellError('#DIV/0!')],
    ['an error that is no text', '<c r="A1" t="e"><v>#N/A</v></c>', new CellError('#N/A')],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an ISO date stays ISO text', '<c r="A1" t="d"><v>2024-02-29T00:00:00</v></c>', '2024-02-29T00:00:00'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', '00123'],
    [
      'an inline text in runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r></is></c>',
      'bold ',
    ],
    ['text with digits keeps its zeros', '<c r="A1" t="str"><v>000042</v></c>', '000042'],
    ['the five entities and numeric ones', '<c r="A1" t="str"><v>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;</v></c>', '<>&"\'A\u{1F600}'],
    ['CDATA', '<c r="A1" t="str"><v>a<![CDATA[<b> & ]]>c</v></c>', 'a<b> & c'],
    ['a comment inside a value', '<c r="A1"><v>12<!-- no -->34</v></c>', 1234],
    ['a comment inside a text', '<c r="A1" t="inlineStr"><is><t>one<!-- no --> two</t></is></c>', 'one two'],
    ['an escaped character', '<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['an escape of an escape, undone once', '<c r="A1" t="str"><v>x_x005F_x0041_y</v></c>', 'x_x0041_y'],
    ['what only looks like an escape', '<c r="A1" t="str"><v>_x12_ _xZZZZ_</v></c>', '_x12_ _xZZZZ_'],
    ['a line break', '<c r="A1" t="str"><v>a\r\nb</v></c>', 'a\nb'],
  ])('reads %s', async (_, cell, expected) => {
    expect(await rowsOf(workbookOf(`<row r="1">${cell}</row>`))).toEqual([[1, expected]]);
  });

  it.each([
    ['a styled cell without a value', '<c r="A1" s="3"/>'],
    ['a blank value', '<c r="A1"><v></v></c>'],
    ['a formula that shows nothing', '<c r="A1" t="str"><f>""</f><v></v></c>'],
    ['a blank text', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    ['a reference to no text', '<c r="A1" t="s"/>'],
  ])('takes %s as blank and leaves the row out', async (_, cell) => {
    expect(await rowsOf(workbookOf(`<row r="1">${cell}</row><row r="2"><c r="A2"><v>1</v></c></row>`))).toEqual([[2, 1]]);
  });

  it('reads shared texts: rich runs joined, phonetic runs left out, escapes undone, blank ones blank', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><t>one </t></r><r><rPr><i/></rPr><t>two</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><t>_x0041_</t></si><si/><si><t/></si>';
    const cells = ['0', '1', '2', '3', '4', '5', '0'].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rowsOf(workbookOf(`<row>${cells}</row>`, strings))).toEqual([
      [1, 'plain', 'one two', '東京', 'A', undefined, undefined, 'plain'],
    ]);
  });

  it('reads text outside the Basic Latin block that is cut anywhere by the pieces it is read in', async () => {
    const texts = Array.from({ length: 9000 }, (_, index) => `Zoë-${index}-東京\u{1F600}`);
    const rows = await rowsOf(workbookOf(texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('')));
    expect(rows.map(([, text]) => text)).toEqual(texts);
  });

  it.each([
    ['text for a number', '<c r="B7"><v>abc</v></c>', 'cell B7 holds a number that is none'],
    ['a number beyond all', '<c r="B7"><v>1E999</v></c>', 'cell B7 holds a number that is none'],
    ['a shared text that does not exist', '<c r="B7" t="s"><v>9</v></c>', 'cell B7 refers to a text that does not exist'],
    ['a shared text by a fraction', '<c r="B7" t="s"><v>0.5</v></c>', 'cell B7 refers to a text that does not exist'],
    ['an unknown kind of cell', '<c r="B7" t="q"><v>1</v></c>', 'cell B7 is of an unknown kind'],
  ])('names the cell with %s', async (_, cell, what) => {
    const problem = await problemOf(workbookOf(`<row r="7">${cell}</row>`, '<si><t>only</t></si>'));
    expect(problem).toEqual({ code: 'damaged-workbook', facts: { file: 'book.xlsx', part: 'sheet Data', what } });
  });
});

describe('places of cells', () => {
  it('leaves holes where cells are missing and puts each cell in its column', async () => {
    const rows = '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row r="9"><c r="A9"><v>3</v></c></row>';
    expect(await rowsOf(workbookOf(rows))).toEqual([
      [3, undefined, 1, ...Array.from({ length: 24 }, () => undefined), 2],
      [9, 3],
    ]);
  });

  it('counts on where rows and cells say no place', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await rowsOf(workbookOf(rows))).toEqual([
      [1, 1, undefined, 2, 3],
      [5, 4],
      [6, 5],
    ]);
  });

  it('takes the row from the first cell when the row says none', async () => {
    expect(await rowsOf(workbookOf('<row><c r="B4"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row>'))).toEqual([
      [4, undefined, 1],
      [9, 2],
    ]);
  });

  it('reads the last cell of a sheet', async () => {
    const rows = await rowsOf(workbookOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.[0]).toBe(1048576);
    expect(rows[0]?.[16384]).toBe(1);
  });

  it.each([
    ['rows out of order', '<row r="5"/><row r="4"/>', 'damaged-workbook'],
    ['a row twice', '<row r="5"/><row r="5"/>', 'damaged-workbook'],
    ['a row without a number', '<row r="x"/>', 'damaged-workbook'],
    ['row 0', '<row r="0"/>', 'damaged-workbook'],
    ['a cell twice', '<row r="1"><c r="A1"/><c r="A1"/></row>', 'damaged-workbook'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'damaged-workbook'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'damaged-workbook'],
    ['a cell without a column', '<row r="1"><c r="1"/></row>', 'damaged-workbook'],
    ['a cell without a row', '<row r="1"><c r="A"/></row>', 'damaged-workbook'],
    ['a row below the last', '<row r="1048577"/>', 'workbook-too-large'],
    ['a column right of the last', '<row r="1"><c r="XFE1"/></row>', 'workbook-too-large'],
  ])('refuses %s, which programs read differently', async (_, rows, code) => {
    expect(await problemOf(workbookOf(rows))).toMatchObject({ code });
  });

  it('ends at once when it was asked to stop', async () => {
    const opened = await openWorkbook(
      'book.xlsx',
      workbookOf(Array.from({ length: 50 }, (_, index) => `<row><c><v>${index}</v></c></row>`).join('')),
    );
    if (!opened.ok) throw new Error('not opened');
    const seen: number[] = [];
    const read = await opened.value.readRows('Data', (row) => (seen.push(row) === 3 ? 'stop' : undefined));
    expect(read).toEqual({ ok: true, value: undefined });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('lets an error of the caller through, which is a bug and no problem of the file', async () => {
    const opened = await openWorkbook('book.xlsx', workbookOf('<row><c><v>1</v></c></row>'));
    if (!opened.ok) throw new Error('not opened');
    const bug = new TypeError('bug');
    await expect(
      opened.value.readRows('Data', () => {
        throw bug;
      }),
    ).rejects.toBe(bug);
  });
});

describe('ways to write the same workbook', () => {
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>';
  const entries = workbookEntries({ sheets: { Data: sheetXml(row) }, strings: stringsXml('<si><t>text</t></si>') });
  const expected = new Map([['Data', [[1, 'text', 5]]]]);
  const changed = (change: (name: string, text: string) => { name: string; content: string | Uint8Array }): Uint8Array =>
    zipOf(entries.map(({ name, content }) => change(name, content as string)));
  const allCells = async (bytes: Uint8Array): Promise<unknown> => {
    const read = await readAll(bytes);
    return read.ok ? read.value : read.problem;
  };

  it('reads elements with a prefix, as some exporters write them', async () => {
    const prefixed = changed((name, text) => ({
      name,
      content: name.endsWith('.rels') ? text : text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x='),
    }));
    expect(await allCells(prefixed)).toEqual(expected);
  });

  it.each(['utf-16le', 'utf-16be'])('reads parts in %s', async (encoding) => {
    const wide = changed((name, text) => {
      const bytes = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
      return { name, content: encoding === 'utf-16be' ? bytes.swap16() : bytes };
    });
    expect(await allCells(wide)).toEqual(expected);
  });

  it('reads parts that begin with a UTF-8 mark', async () => {
    expect(await allCells(changed((name, text) => ({ name, content: `\ufeff${text}` })))).toEqual(expected);
  });

  it('follows absolute targets, targets with dots and parts with other names', async () => {
    const moved = changed((name, text) => ({
      name: name
        .replace('xl/workbook.xml', 'book/main.xml')
        .replace('xl/_rels/workbook.xml', 'book/_rels/main.xml')
        .replace('xl/worksheets/sheet1.xml', 'data/my sheet.xml'),
      content: text
        .replace('"xl/workbook.xml"', '"/book/main.xml"')
        .replace('"worksheets/sheet1.xml"', '"/data/my%20sheet.xml"')
        .replace('"sharedStrings.xml"', '"./../xl/sharedStrings.xml"'),
    }));
    expect(await allCells(moved)).toEqual(expected);
  });

  it('finds parts whatever the case and the slashes of their names', async () => {
    expect(await allCells(changed((name, content) => ({ name: `\\${name.replaceAll('/', '\\').toUpperCase()}`, content })))).toEqual(
      expected,
    );
  });

  it('reads Strict files', async () => {
    const strict = changed((name, text) => ({
      name,
      content: text
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    }));
    expect(await allCells(strict)).toEqual(expected);
  });

  it('ignores what stands beside the cells: merges, extensions, unknown elements', async () => {
    const beside = changed((name, text) => ({
      name,
      content: text
        .replace('<sheetData>', '<sheetViews><sheetView><selection/></sheetView></sheetViews><cols><col/></cols><sheetData>')
        .replace('</row>', '<extLst><ext><c><v>9</v></c></ext></extLst></row>')
        .replace(
          '</sheetData>',
          '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><extLst><ext><row><c><v>8</v></c></row></ext></extLst>',
        ),
    }));
    expect(await allCells(beside)).toEqual(expected);
  });
});

describe('what a workbook says of its sheets', () => {
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const one = sheetXml('<row><c><v>1</v></c></row>', '<dimension ref="A1:O20501"/>');

  it('lists worksheets in order, hidden ones as hidden, and leaves chart sheets out', async () => {
    const book =
      `<workbook ${MAIN} xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` +
      '<sheet name="Second" sheetId="2" rel:id="b"/><sheet name="Chart" sheetId="9" rel:id="c"/>' +
      '<sheet name="Hidden" sheetId="3" state="hidden" rel:id="a"/><sheet name="Deep" sheetId="4" state="veryHidden" rel:id="d"/></sheets></workbook>';
    const opened = await openWorkbook(
      'book.xlsx',
      zipOf([
        { name: '_rels/.rels', content: relationshipsXml([['r', 'officeDocument', 'xl/workbook.xml']]) },
        { name: 'xl/workbook.xml', content: book },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: relationshipsXml([
            ['a', 'worksheet', 'a.xml'],
            ['b', 'worksheet', 'b.xml'],
            ['c', 'chartsheet', 'c.xml'],
            ['d', 'worksheet', 'd.xml'],
          ]),
        },
        { name: 'xl/a.xml', content: one },
        { name: 'xl/b.xml', content: sheetXml('') },
        { name: 'xl/c.xml', content: `<chartsheet ${MAIN}/>` },
        { name: 'xl/d.xml', content: one },
      ]),
    );
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.sheets).toEqual([
      { name: 'Second', visible: true, claimedRows: undefined },
      { name: 'Hidden', visible: false, claimedRows: 20501 },
      { name: 'Deep', visible: false, claimedRows: 20501 },
    ]);
  });

  it.each([
    ['', false],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
  ])('reads the date system of %j', async (properties, date1904) => {
    const opened = await openWorkbook('book.xlsx', zipOf(workbookEntries({ sheets: { Data: sheetXml('') }, properties })));
    expect(opened).toMatchObject({ ok: true, value: { date1904, name: 'book.xlsx' } });
  });
});
