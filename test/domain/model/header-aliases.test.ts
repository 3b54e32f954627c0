import { type AnySheet, type Column, columnOf, serSheets } from '../../../src/domain/model';
import { headerAliases } from '../../../src/domain/model/header-aliases';

const words = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const columnsOf = (sheet: AnySheet): readonly Column[] => sheet.fields.map((field) => columnOf(sheet, field));

describe.each(serSheets.map((sheet): [string, AnySheet] => [sheet.title, sheet]))('headers of %s', (_title, sheet) => {
  const declared = columnsOf(sheet).map(({ header }) => words(header));

  it('differ in more than case, spaces and punctuation', () => {
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('share no alias', () => {
    const aliases = columnsOf(sheet).flatMap((column) => column.aliases.map(words).filter((alias) => !declared.includes(alias)));
    expect(aliases.filter((alias, at) => aliases.indexOf(alias) !== at)).toEqual([]);
  });

  it('are no aliases of themselves', () => {
    expect(columnsOf(sheet).filter(({ header, aliases }) => aliases.map(words).includes(words(header)))).toEqual([]);
  });
});

it('titles of sheets differ in more than case, spaces and punctuation', () => {
  const titles = serSheets.map(({ title }) => words(title));
  expect(new Set(titles).size).toBe(titles.length);
});

it('every aliased header is a declared one', () => {
  const headers = serSheets.flatMap((sheet) => columnsOf(sheet).map(({ header }) => header));
  expect(Object.keys(headerAliases).filter((header) => !headers.includes(header))).toEqual([]);
});
