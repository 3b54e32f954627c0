import { type AnySheet, type CodeTable, codeTables, type Column, leas, serSheets } from '../../src/domain/model';
import { settingDeclarations } from '../../src/domain/settings';
import { sources } from '../../src/domain/sources';
import type { GeneratedFile } from './generated-file';
import { page, slug, sourceLine, sourceList, table } from './markdown';

const kinds: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  digits: 'digits, kept as text',
  date: 'date',
  code: 'code',
  codes: 'codes, separated by semicolons',
  yesno: 'Y or N',
  lea: 'LEA code',
  site: 'site code',
  integer: 'whole number',
  number: 'number',
};

function kindOf({ kind, length, table: codes }: Column): string {
  if (codes) return `${kinds[kind]} of [${codes.table}](../codes/${slug(codes.table)}.md)`;
  return length === undefined
    ? kinds[kind]
    : `${kinds[kind]}, ${kind === 'text' ? 'up to ' : ''}${length}${kind === 'digits' ? '' : ' characters'}`;
}

const requiredOf = ({ required }: Column): string =>
  required === undefined ? '' : required === 'always' ? 'always' : `when ${required.when}`;

function sheetPage(sheet: AnySheet): GeneratedFile {
  const columns = sheet.columns as Readonly<Record<string, Column | undefined>>;
  const headers = (fields: readonly string[]): string => fields.map((field) => columns[field]?.header ?? field).join(', ');
  return {
    path: `docs/sheets/${slug(sheet.title)}.md`,
    body: page(
      `# ${sheet.title}`,
      sheet.means,
      sheet.key.length === 0 ? '' : `A record is identified by: ${headers(sheet.key)}.`,
      table(
        ['Column', 'Holds', 'Required', 'Meaning', 'Also read as', 'Sources'],
        Object.values(sheet.columns as Readonly<Record<string, Column>>).map((column) => [
          column.header,
          kindOf(column),
          requiredOf(column),
          column.means ?? '',
          column.aliases.join(', '),
          sourceLine(column.sources),
        ]),
      ),
    ),
  };
}

function codePage({ table: name, means, sources: citations, codes }: CodeTable): GeneratedFile {
  return {
    path: `docs/codes/${slug(name)}.md`,
    body: page(
      `# ${name}`,
      means,
      'A district may replace these codes on its Codes sheet. Rules compare the meaning, never the code.',
      table(
        ['Code', 'Name', 'Meaning in rules', 'Also read', 'Federal'],
        codes.map(({ code, name: said, meaning, aliases = [], federal = '' }) => [
          code,
          said,
          `\`${meaning}\``,
          aliases.join(', '),
          federal,
        ]),
      ),
      '## Sources',
      sourceList(citations),
    ),
  };
}

const leaPage: GeneratedFile = {
  path: 'docs/codes/lea.md',
  body: page(
    '# LEA',
    'School systems that may hold jurisdiction. A district replaces or completes the list with table LEA of its Codes sheet.',
    table(
      ['Code', 'Name', 'Kind', 'Note'],
      leas.codes.map(({ code, name, kind, note = '' }) => [code, name, kind, note]),
    ),
    '## Sources',
    sourceList(leas.sources),
  ),
};

const settingsPage: GeneratedFile = {
  path: 'docs/settings.md',
  body: page(
    '# Settings',
    'Rows of the Settings sheet. A setting that is not there has its default.',
    table(
      ['Setting', 'Default', 'Takes', 'Meaning'],
      Object.entries(settingDeclarations).map(([name, { byDefault, expected, means }]) => [
        `\`${name}\``,
        byDefault === '' ? '(blank)' : `\`${byDefault}\``,
        expected,
        means,
      ]),
    ),
  ),
};

const sourcesPage: GeneratedFile = {
  path: 'docs/sources.md',
  body: page(
    '# Sources',
    'What each source is. Every rule, column, code table and clock names its sources with a mark: **sourced** was read in the source named, **inferred** was drawn from it, **our convention** was made by us.',
    table(['Source', 'What it is'], Object.entries(sources)),
  ),
};

const index = (folder: string, title: string, rows: readonly (readonly [name: string, means: string])[]): GeneratedFile => ({
  path: `docs/${folder}/README.md`,
  body: page(
    `# ${title}`,
    table(
      ['Page', 'Holds'],
      rows.map(([name, means]) => [`[${name}](${slug(name)}.md)`, means]),
    ),
  ),
});

/** Pages of the sheets, the code tables, the settings and the sources. */
export function modelPages(): readonly GeneratedFile[] {
  const sheets = serSheets as readonly AnySheet[];
  const tables = codeTables as readonly unknown[] as readonly CodeTable[];
  return [
    ...sheets.map(sheetPage),
    index(
      'sheets',
      'Sheets',
      sheets.map(({ title, means }) => [title, means]),
    ),
    ...tables.map(codePage),
    leaPage,
    index('codes', 'Code tables', [...tables.map(({ table: name, means }) => [name, means] as const), ['LEA', 'School systems.']]),
    settingsPage,
    sourcesPage,
  ];
}
