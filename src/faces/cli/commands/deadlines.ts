import { type DeadlineList, listDeadlines } from '../../../actions/list-deadlines';
import type { Day } from '../../../domain/day';
import { problemSentence, type Problem, type Result } from '../../../domain/problems';
import type { Arguments } from '../arguments';
import { deadlinesCsv, deadlinesJson, deadlinesText, receiptsText } from '../deadlines-output';
import { type ExitCode, exitCode } from '../exit-codes';
import { openFile } from '../open-file';
import { readProgress } from '../progress';
import type { Terminal } from '../terminal';
import { today } from '../today';

type DeadlineArguments = Arguments<'deadlines'>;

/** `ser deadlines FILES...`: the clocks of the records, or with --explain the receipts of one evaluation or student. */
export async function deadlinesCommand({ positionals: files, options }: DeadlineArguments, terminal: Terminal): Promise<ExitCode> {
  if (files.length === 0) {
    terminal.err('ser deadlines needs at least one workbook: ser deadlines FILE.xlsx\n');
    return exitCode.unusable;
  }
  const asOf = options['as-of'] ?? today();
  const lists: DeadlineList[] = [];
  let code: ExitCode = exitCode.clean;
  for (const path of files) {
    const list = await deadlinesOf(path, asOf, terminal);
    terminal.progress('');
    if (list.ok) lists.push(list.value);
    else {
      terminal.err(`${problemSentence(list.problem)}\n`);
      code = exitCode.unusable;
    }
  }
  return print(lists, asOf, options, terminal) ? code : exitCode.unusable;
}

async function deadlinesOf(path: string, asOf: Day, terminal: Terminal): Promise<Result<DeadlineList, Problem>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  try {
    return await listDeadlines(file.value.source, { asOf, onRead: readProgress(terminal) });
  } finally {
    await file.value.close();
  }
}

/** Whether there was something to print. */
function print(lists: readonly DeadlineList[], asOf: Day, { explain, format }: DeadlineArguments['options'], terminal: Terminal): boolean {
  if (lists.length === 0) return true;
  const wanted =
    explain === undefined ? lists : lists.map((list) => ({ ...list, clocks: list.clocks.filter((line) => isNamed(line, explain)) }));
  if (explain !== undefined && wanted.every(({ clocks }) => clocks.length === 0)) {
    terminal.err(
      `No clock runs for ${explain}: it is no Evaluation ID or State Student ID of an initial evaluation with a consent date here.\n`,
    );
    return false;
  }
  if (format === 'json') terminal.out(deadlinesJson(wanted, asOf));
  else if (format === 'csv') terminal.out(deadlinesCsv(wanted));
  else if (explain !== undefined)
    terminal.out(
      wanted
        .filter(({ clocks }) => clocks.length > 0)
        .map((list) => receiptsText(list, terminal.paint))
        .join('\n'),
    );
  else terminal.out(lists.map((list) => deadlinesText(list, terminal.paint)).join('\n'));
  return true;
}

const isNamed = ({ record, student }: { readonly record: string; readonly student: string }, id: string): boolean =>
  record.toLowerCase() === id.toLowerCase() || student === id;
