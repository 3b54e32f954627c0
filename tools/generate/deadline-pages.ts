import { type Clock, clocks, printReceipt, runClock } from '../../src/domain/deadlines';
import type { AnySheet, CellRef, Column } from '../../src/domain/model';
import type { AnyRule } from '../../src/domain/rules/define-rule';
import { sceneOfExample } from '../../test/house';
import type { GeneratedFile } from './generated-file';
import { page, slug, sourceLine, sourceList, table } from './markdown';

const headerOf = (sheet: AnySheet, field: string): string =>
  (sheet.columns as Readonly<Record<string, Column | undefined>>)[field]?.header ?? field;

const place = ({ row, field }: CellRef): string => `${row.declared.title}, ${headerOf(row.declared, field)}`;

/** The receipt of the first example of a rule that this clock runs on. */
async function workedReceipt(clock: Clock, rules: readonly AnyRule[]): Promise<readonly string[]> {
  const examples = rules.filter((rule) => rule.kind === 'row' && rule.sheet === clock.sheet).flatMap(({ examples: { fail } }) => fail);
  for (const example of examples) {
    const { book, context } = await sceneOfExample(example);
    for (const file of book.caseFiles.values()) {
      for (const row of file.rows(clock.sheet)) {
        const ran = runClock(clock, row, { file, book, context });
        if (ran.ok && ran.value?.verdict.kind === 'late') return printReceipt(ran.value, place);
      }
    }
  }
  return [];
}

async function clockPage(clock: Clock, rules: readonly AnyRule[]): Promise<GeneratedFile> {
  const { id, title, sheet, start, startMeans, stop, stopMeans, length, sources, adjust } = clock;
  const receipt = await workedReceipt(clock, rules);
  return {
    path: `docs/deadlines/${id}.md`,
    body: page(
      `# ${title}`,
      table(
        ['', ''],
        [
          ['Sheet', `[${sheet.title}](../sheets/${slug(sheet.title)}.md)`],
          ['Starts', `${headerOf(sheet, start)}: ${startMeans}`],
          ['Runs', `${length.days} ${length.unit}`],
          ['Ends', `${headerOf(sheet, stop)}: ${stopMeans}`],
        ],
      ),
      '## What may change it',
      adjust.length === 0
        ? 'Nothing.'
        : page(
            'In this order. What does not meet its conditions is ignored, and the receipt says why.',
            table(
              ['Step', 'Change', 'Authority'],
              adjust.flatMap((group, step) =>
                group.map((rule) => [String(step + 1), rule.id.replaceAll('-', ' '), sourceLine(rule.authority)]),
              ),
            ),
          ),
      receipt.length === 0 ? '' : page('## A receipt', 'Every date can be recounted by hand.', ['```text', ...receipt, '```'].join('\n')),
      '## Sources',
      sourceList(sources),
    ),
  };
}

/** One page a clock, and their index. */
export async function deadlinePages(rules: readonly AnyRule[]): Promise<readonly GeneratedFile[]> {
  const all = clocks as readonly unknown[] as readonly Clock[];
  return [
    ...(await Promise.all(all.map((clock) => clockPage(clock, rules)))),
    {
      path: 'docs/deadlines/README.md',
      body: page(
        '# Deadlines',
        table(
          ['Clock', 'Sheet'],
          all.map(({ id, title, sheet }) => [`[${title}](${id}.md)`, sheet.title]),
        ),
      ),
    },
  ];
}
