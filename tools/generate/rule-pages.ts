import type { CheckResult } from '../../src/checking';
import { type AnySheet, type Column, serSheets } from '../../src/domain/model';
import type { AnyRule, Example, ExampleValue } from '../../src/domain/rules/define-rule';
import { runExample, type Scene, wordsOf } from '../../test/house';
import type { GeneratedFile } from './generated-file';
import { page, slug, sourceList, table } from './markdown';

const sheetTitled = (title: string): AnySheet | undefined => (serSheets as readonly AnySheet[]).find((sheet) => sheet.title === title);

const titleOf = (rule: AnyRule): string => ('sheet' in rule ? (rule.sheet as AnySheet).title : 'every sheet');

const columnOf = (sheet: AnySheet | undefined, field: string): Column | undefined =>
  (sheet?.columns as Readonly<Record<string, Column | undefined>> | undefined)?.[field];

const usDate = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1');

// A value as a person would see it in the workbook: the code that ships for a meaning, Y or N, MM/DD/YYYY.
function shown(column: Column | undefined, value: ExampleValue): string {
  if (value === undefined) return '';
  if (typeof value === 'object' && 'written' in value) return `\`${String(value.written)}\``;
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  const words = (Array.isArray(value) ? value : [value]) as readonly (string | number)[];
  return words.map((word) => (column?.table ? column.table.codeOf(String(word)).code : usDate(String(word)))).join(';');
}

function rowsTable(title: string, rows: Example['given'][string]): string {
  const sheet = sheetTitled(title);
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (fields.length === 0) return `${title}: one row, nothing special in it.`;
  const headers = fields.map((field) => columnOf(sheet, field)?.header ?? field);
  return page(
    `${title}:`,
    table(
      headers,
      rows.map((row) => fields.map((field) => shown(columnOf(sheet, field), row[field]))),
    ),
  );
}

function exampleSection(example: Example, sentence: string | undefined): string {
  const settings = Object.entries(example.settings ?? {}).map(([name, value]) => `${name} = ${value}`);
  const circumstances = [
    ...(example.asOf === undefined ? [] : [`as of ${usDate(example.asOf)}`]),
    ...settings.map((setting) => `with ${setting}`),
  ];
  return page(
    `### ${example.name}${circumstances.length === 0 ? '' : ` (${circumstances.join(', ')})`}`,
    ...Object.entries(example.given).map(([title, rows]) => rowsTable(title, rows)),
    sentence === undefined ? '' : `> ${sentence}`,
  );
}

const needsOf = (rule: AnyRule): string => {
  if (rule.kind !== 'row') return '';
  const headers = (rule.needs as readonly string[]).map((field) => columnOf(rule.sheet as AnySheet, field)?.header ?? field);
  return headers.length === 0 ? '' : `Judged when filled: ${headers.join(', ')}.`;
};

const standing = (rule: AnyRule): string =>
  [
    `**${rule.severity}** on ${titleOf(rule)}, since ${rule.since}.`,
    rule.byDefault === 'off' ? 'Off until a district turns it on.' : '',
    rule.always ? 'Cannot be switched off.' : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const firstWords = (example: Example, result: CheckResult & Scene): { readonly message: string; readonly fix: string } | undefined => {
  const words = wordsOf(result);
  return words.find(({ message }) => message.includes(example.says ?? '')) ?? words[0];
};

async function rulePage(rule: AnyRule): Promise<GeneratedFile> {
  const failing = await Promise.all(
    rule.examples.fail.map(async (example) => ({ example, words: firstWords(example, await runExample(rule, example)) })),
  );
  const first = failing[0]?.words;
  return {
    path: `docs/rules/${rule.id}.md`,
    body: page(
      `# ${rule.id} ${rule.title}`,
      page(standing(rule), needsOf(rule)),
      '## What it says',
      first ? page(`> ${first.message}`, `> ${first.fix}`) : rule.title,
      '## Sources',
      sourceList(rule.sources),
      '## Found',
      ...failing.map(({ example, words }) => exampleSection(example, words?.message)),
      '## Not found',
      ...rule.examples.pass.map((example) => exampleSection(example, undefined)),
    ),
  };
}

const indexPage = (rules: readonly AnyRule[]): GeneratedFile => ({
  path: 'docs/rules/README.md',
  body: page(
    '# Rules',
    `${rules.length} rules, one file each below \`src/domain/rules\`. How each came and changed: [history](history.md). What the sources are: [sources](../sources.md). Settings: [settings](../settings.md).`,
    table(
      ['Rule', 'What is wrong', 'Severity', 'Sheet'],
      rules.map((rule) => [
        `[${rule.id}](${rule.id}.md)`,
        rule.title,
        rule.byDefault === 'off' ? `${rule.severity}, off by default` : rule.severity,
        'sheet' in rule ? `[${titleOf(rule)}](../sheets/${slug(titleOf(rule))}.md)` : titleOf(rule),
      ]),
    ),
  ),
});

const byRelease = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

function historyPage(rules: readonly AnyRule[]): GeneratedFile {
  const releases = [...new Set(rules.map(({ since }) => since))].sort(byRelease);
  return {
    path: 'docs/rules/history.md',
    body: page(
      '# Rules by release',
      'Changes of wording and severity are in the [changelog](../../CHANGELOG.md).',
      table(
        ['Rule', ...releases],
        rules.map(({ id, since }) => [
          id,
          ...releases.map((release) => (release === since ? 'added' : byRelease(release, since) > 0 ? 'there' : '')),
        ]),
      ),
    ),
  };
}

/** One page a rule, the index, and the history. Examples are run, so a page shows the sentence that a person gets. */
export async function rulePages(rules: readonly AnyRule[]): Promise<readonly GeneratedFile[]> {
  return [...(await Promise.all(rules.map(rulePage))), indexPage(rules), historyPage(rules)];
}
