import { placeFor } from '../../../src/adapters/xlsx/mark-schema-order';
import { openSheet, markEdits } from '../../../src/adapters/xlsx/mark-sheet-xml';
import { openStyles, styleEdits } from '../../../src/adapters/xlsx/mark-styles';
import { appended, attributesOf, childrenOf, contentOf, edited, rootOf } from '../../../src/adapters/xlsx/mark-xml';
import type { Edit, XmlPart } from '../../../src/adapters/xlsx/mark-xml';
import { Refusal } from '../../../src/adapters/xlsx/package-refusal';
import { StyleTables } from '../../../src/adapters/xlsx/write-styles';

const partOf = (xml: string | Uint8Array): XmlPart => ({
  file: 'a.xlsx',
  name: 'xl/a.xml',
  bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml,
});
const textOf = (part: XmlPart, edits: readonly Edit[]): string => Buffer.concat(edited(part, edits)).toString('utf8');
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
  return 'nothing';
};

describe('elements by their places', () => {
  const xml =
    '\ufeff<?xml version="1.0"?><!-- <no/> --><x:a one="1 > 0" two=\'&lt;&#233;\'><x:b/>é<!-- </x:a> --><c><![CDATA[</x:a>&amp;]]>t</c ></x:a>\n<!-- end -->';
  const part = partOf(xml);
  const root = rootOf(part);

  it('are found past comments, CDATA, quotes and prefixes', () => {
    expect([root.name, root.prefix]).toEqual(['a', 'x:']);
    expect(childrenOf(part, root).map(({ name, prefix }) => prefix + name)).toEqual(['x:b', 'c']);
    expect([...attributesOf(part, root)]).toEqual([
      ['one', '1 > 0'],
      ['two', '<é'],
    ]);
    const [, c] = childrenOf(part, root);
    expect(c && contentOf(part, c)).toBe('</x:a>&amp;t');
  });

  it('take text behind their last child, and all else stays', () => {
    expect(textOf(part, [appended(part, root, '<d/>')])).toBe(xml.replace('</x:a>\n', '<d/></x:a>\n'));
    const [b] = childrenOf(part, root);
    expect(b && textOf(part, [appended(part, b, 'é')])).toBe(xml.replace('<x:b/>', '<x:b>é</x:b>'));
  });

  it('may not be edited twice at one place', () => {
    expect(() =>
      edited(part, [
        { start: 10, end: 20, text: '' },
        { start: 15, end: 16, text: '' },
      ]),
    ).toThrow('overlap');
  });

  it.each([
    ['<a><b></a>', 'damaged-workbook'],
    ['<a', 'damaged-workbook'],
    ['', 'damaged-workbook'],
    ['</a>', 'damaged-workbook'],
    ['<a><!-- </a>', 'damaged-workbook'],
    ['<!DOCTYPE a><a/>', 'forbidden-doctype'],
    ['<?xml version="1.0" encoding="windows-1252"?><a/>', 'cannot-be-marked'],
    ['<?xml version="1.0" encoding="utf-8"?><a/>', 'nothing'],
  ])('of %s: %s', (broken, code) => {
    expect(codeOf(() => childrenOf(partOf(broken), rootOf(partOf(broken))))).toBe(code);
  });

  it.each(['utf16le', 'with mark'])('of UTF-16 (%s) are not edited', (kind) => {
    const wide = Buffer.from(kind === 'with mark' ? '\ufeff<a/>' : '<a/>', 'utf16le');
    expect(codeOf(() => rootOf(partOf(wide)))).toBe('cannot-be-marked');
  });
});

describe('the place of a conditional format', () => {
  const placed = (inside: string): string => {
    const part = partOf(`<worksheet>${inside}</worksheet>`);
    const root = rootOf(part);
    const at = placeFor('worksheet', 'conditionalFormatting', root, childrenOf(part, root));
    return Buffer.concat(edited(part, [{ start: at, end: at, text: '|' }])).toString();
  };

  it.each([
    ['<sheetData/>|'],
    ['<sheetData/><mergeCells/>|<dataValidations/>'],
    ['<sheetData/><phoneticPr/>|<hyperlinks/><extLst/>'],
    ['<sheetData/><conditionalFormatting/><conditionalFormatting/>|<pageMargins/>'],
    ['<sheetData><row/></sheetData><sheetProtection/>|<AlternateContent><controls/></AlternateContent>'],
    ['<sheetViews/>|<tableParts/>'],
    ['|<tableParts/>'],
  ])('%s', (wanted) => {
    expect(placed(wanted.replace('|', ''))).toBe(`<worksheet>${wanted}</worksheet>`);
  });
});

describe('marks on a sheet', () => {
  const mark = { areas: ['A1'], look: 'error' } as const;
  const marked = (xml: string, formats = [mark] as readonly (typeof mark)[]): string => {
    const part = partOf(xml);
    return textOf(part, markEdits(openSheet(part), formats, new StyleTables()));
  };
  const rule = (formula: string, priority: number): string =>
    `<cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule>`;

  it('are not confused by an extLst of a rule, or rules inside an extLst', () => {
    const inside =
      '<sheetData/><conditionalFormatting sqref="A1"><cfRule priority="3"><extLst><ext/></extLst></cfRule></conditionalFormatting><dataValidations/>' +
      '<extLst><ext><x14:conditionalFormatting><x14:cfRule priority="9"/></x14:conditionalFormatting></ext></extLst>';
    const result = marked(`<worksheet>${inside}</worksheet>`);
    const added =
      /<\/cfRule><\/conditionalFormatting>(<conditionalFormatting sqref="A1">.*?priority="10".*?<\/conditionalFormatting>)<dataValidations\/>/.exec(
        result,
      );
    expect(added).not.toBeNull();
    expect(result.replace(added?.[1] ?? '', '')).toBe(`<worksheet>${inside}</worksheet>`);
  });

  it('are taken out of a format that Excel made of ours and of a person', () => {
    const mine = rule('OR(TRUE(),"SER-WORKBENCH"="error")', 1);
    const other = rule('A1&gt;1', 2);
    const xml = `<worksheet><sheetData/><conditionalFormatting sqref="A1">${mine}${other}</conditionalFormatting></worksheet>`;
    expect(marked(xml, [])).toBe(xml.replace(mine, ''));
    expect(marked(`<worksheet><sheetData/><conditionalFormatting sqref="A1">${mine}</conditionalFormatting></worksheet>`, [])).toBe(
      '<worksheet><sheetData/></worksheet>',
    );
  });

  it('put back, are where they were', () => {
    const once = marked(
      '<worksheet><sheetData/><conditionalFormatting sqref="B1"><cfRule priority="1"/></conditionalFormatting><extLst/></worksheet>',
    );
    expect(marked(once)).toBe(once);
  });

  it('find a free priority even above the highest', () => {
    const result = marked(
      '<worksheet><sheetData/><conditionalFormatting sqref="B1"><cfRule priority="2147483647"/></conditionalFormatting></worksheet>',
    );
    expect(result).toContain('priority="1"><formula>OR(TRUE');
  });
});

describe('a longer style sheet', () => {
  const longer = (xml: string, want: (tables: StyleTables) => number): readonly [string, number] => {
    const part = partOf(xml);
    const styles = openStyles(part);
    const position = want(styles.tables);
    return [textOf(part, styleEdits(styles)), position];
  };

  it('counts its items, also where the count was wrong or the list was empty', () => {
    const [more, position] = longer('<styleSheet><cellXfs/><dxfs count="7"><dxf/><dxf/></dxfs><extLst/></styleSheet>', (tables) =>
      tables.mark('related'),
    );
    expect(position).toBe(2);
    expect(more).toMatch(/<dxfs count="3"><dxf\/><dxf\/><dxf><border>.*<\/dxf><\/dxfs><extLst\/>/);
    expect(longer('<styleSheet><dxfs count="0"/></styleSheet>', (tables) => tables.mark('related'))[0]).toMatch(
      /^<styleSheet><dxfs count="1"><dxf>/,
    );
  });

  it('gets the lists that it lacks at their places, prefix included', () => {
    const [more] = longer(
      '<x:styleSheet><x:cellXfs count="1"><x:xf/></x:cellXfs><x:colors/></x:styleSheet>',
      (tables) => tables.cell('date') + tables.mark('error'),
    );
    const names = [...more.matchAll(/<x:(numFmts|fonts|fills|borders|cellXfs|dxfs|colors)[ >/]/g)].map(([, name]) => name);
    expect(names).toEqual(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'colors']);
    expect(more).not.toMatch(/<[a-wyz]/i);
  });

  it('reuses what it has: adding twice is adding once', () => {
    const want = (tables: StyleTables): number => tables.cell('date') + tables.cell('header') + tables.mark('warning');
    const [once, first] = longer(
      '<styleSheet><numFmts count="2"><numFmt numFmtId="170" formatCode="0"/><numFmt numFmtId="169" formatCode="0"/></numFmts></styleSheet>',
      want,
    );
    expect(once).toContain('numFmtId="171" formatCode="mm/dd/yyyy"');
    expect(longer(once, want)).toEqual([once, first]);
  });
});
