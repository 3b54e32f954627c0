import { type AnySheet, type Column, columnOf, serSheets } from '../../../src/domain/model';
import { headerAliases, headerAliasesOn } from '../../../src/domain/model/header-aliases';

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

it('every alias of one sheet is of a header that the sheet declares', () => {
  const declared = new Map(
    serSheets.map((sheet): [string, readonly string[]] => [sheet.title, columnsOf(sheet).map(({ header }) => header)]),
  );
  const stray = Object.entries(headerAliasesOn).flatMap(([title, aliases]) =>
    Object.keys(aliases).filter((header) => declared.get(title)?.includes(header) !== true),
  );
  expect(stray).toEqual([]);
});

it('a placement is no header of the Settings sheet', () => {
  const headersOf = (title: string): readonly string[] =>
    serSheets.filter((sheet) => sheet.title === title).flatMap((sheet) => columnsOf(sheet).flatMap(({ aliases }) => aliases));
  expect(headersOf('Placements')).toContain('Educational Setting');
  expect(headersOf('Settings')).not.toContain('Educational Setting');
});
