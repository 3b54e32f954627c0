import {
  type Clock,
  type ClockExample,
  clocks,
  printReceipt,
  type Receipt,
  runClock,
  type UnrecordedClock,
  unrecordedClocks,
} from '../../src/domain/deadlines';
import { day, usDateWithWeekday } from '../../src/domain/day';
import type { AnySheet, CellRef, Column } from '../../src/domain/model';
import { sceneOfExample } from '../../test/house';
import type { GeneratedFile } from './generated-file';
import { page, slug, sourceLine, sourceList, table } from './markdown';

const headerOf = (sheet: AnySheet, field: string): string =>
  (sheet.columns as Readonly<Record<string, Column | undefined>>)[field]?.header ?? field;

const place = ({ row, field }: CellRef): string => `${row.declared.title}, ${headerOf(row.declared, field)}`;

const dateWords = (iso: string): string => usDateWithWeekday(day(iso));

/** The receipt of the first record of an example that starts the clock. */
async function receiptOf(clock: Clock, example: ClockExample): Promise<Receipt | undefined> {
  const { book, context } = await sceneOfExample(example);
  for (const file of book.caseFiles.values()) {
    for (const row of file.rows(clock.sheet)) {
      const ran = runClock(clock, row, { file, book, context });
      if (ran.ok && ran.value) return ran.value;
    }
  }
  return undefined;
}

/** The receipt of the first example that has a due date. */
async function workedReceipt(clock: Clock): Promise<string> {
  const example = clock.examples.find(({ due }) => due !== undefined);
  const receipt = example && (await receiptOf(clock, example));
  if (!receipt) throw new Error(`No example of ${clock.id} has a due date`);
  return page('## A receipt', `Every date can be recounted by hand. ${sentence(example.name)}`, fenced(printReceipt(receipt, place)));
}

const fenced = (lines: readonly string[]): string => ['```text', ...lines, '```'].join('\n');

const sentence = (words: string): string => `Here: ${words}.`;

const exampleRows = ({ examples }: Clock): readonly (readonly string[])[] =>
  examples.map(({ name, due, verdict, opens = [] }) => [
    name,
    due === undefined ? (verdict ?? 'no such clock') : dateWords(due),
    opens.map(dateWords).join(', '),
    due === undefined ? '' : (verdict ?? ''),
  ]);

function changesOf({ adjust }: Clock): string {
  if (adjust.length === 0) return 'Nothing.';
  return page(
    'In this order. What does not meet its conditions is ignored, and the receipt says why.',
    table(
      ['Step', 'Change', 'Authority'],
      adjust.flatMap((group, step) => group.map((rule) => [String(step + 1), rule.id.replaceAll('-', ' '), sourceLine(rule.authority)])),
    ),
  );
}

const sheetLink = ({ title }: AnySheet): string => `[${title}](../sheets/${slug(title)}.md)`;

async function clockPage(clock: Clock): Promise<GeneratedFile> {
  const { id, title, sheet, start, startMeans, stop, stopMeans, stopSheet = sheet, length, sources, warningOnly } = clock;
  return {
    path: `docs/deadlines/${id}.md`,
    body: page(
      `# ${title}`,
      table(
        ['', ''],
        [
          ['Starts', `${sheetLink(sheet)}, ${headerOf(sheet, start)}: ${startMeans}`],
          ['Runs', length.words],
          ['Ends', `${sheetLink(stopSheet)}, ${headerOf(stopSheet, stop)}: ${stopMeans}`],
          ...(warningOnly === undefined ? [] : [['Only a warning', warningOnly]]),
        ],
      ),
      '## What may change it',
      changesOf(clock),
      '## Examples',
      table(['Case', 'Due', 'Not before', 'Stands'], exampleRows(clock)),
      await workedReceipt(clock),
      '## Sources',
      sourceList(sources),
    ),
  };
}

const unrecordedRows = ({ title, startMeans, length, superseded, sources, example }: UnrecordedClock): readonly string[] => [
  superseded === undefined ? title : `${title}. ${superseded}`,
  startMeans,
  length.words,
  `${dateWords(example.start)} to ${dateWords(example.due)}`,
  sourceLine(sources),
];

/** One page a clock, and their index with the deadlines that no sheet records. */
export async function deadlinePages(): Promise<readonly GeneratedFile[]> {
  return [
    ...(await Promise.all(clocks.map((clock) => clockPage(clock)))),
    {
      path: 'docs/deadlines/README.md',
      body: page(
        '# Deadlines',
        'Every clock that runs on the records. Those that only warn have no number of days in the law, or one that we could not verify.',
        table(
          ['Clock', 'Starts on the sheet', 'Binds'],
          clocks.map(({ id, title, sheet, warningOnly }) => [
            `[${title}](${id}.md)`,
            sheet.title,
            warningOnly === undefined ? 'yes' : 'only a warning',
          ]),
        ),
        '## Deadlines that no sheet records',
        'No SER sheet has a column for the day that starts these, so they are not run and nothing is judged. They are counted from a day that a person names; the examples are those of the sample calendar.',
        table(['Deadline', 'Counted from', 'Runs', 'Example', 'Sources'], unrecordedClocks.map(unrecordedRows)),
      ),
    },
  ];
}
