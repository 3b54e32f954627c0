import { checkWorkbook, type CheckReport } from '../../../actions/check-workbook';
import { planMarks } from '../../../actions/plan-marks';
import { writeMarkedCopy } from '../../../adapters/xlsx';
import type { Day } from '../../../domain/day';
import { ok, type Problem, problemSentence, type Result } from '../../../domain/problems';
import { rules } from '../../../domain/rules/catalogue';
import type { Arguments } from '../arguments';
import { checkCsv, checkJson } from '../check-output';
import { checkText } from '../check-text';
import { type ExitCode, exitCode } from '../exit-codes';
import { freeTarget, writeNew } from '../files';
import { type OpenFile, openFile } from '../open-file';
import { checkProgress, readProgress } from '../progress';
import { today } from '../today';
import type { Terminal } from '../terminal';

type CheckArguments = Arguments<'check'>;

/**
 * `ser check FILES...`: reads, checks and reports; with --mark writes a marked copy.
 * @returns 0 when nothing at or above --fail-on was found, 1 when something was, 2 when a file could not be used, 3 when a rule broke
 */
export async function checkCommand({ positionals: files, options }: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const refusal = await refused(files, options);
  if (refusal) {
    terminal.err(`${problemSentence(refusal)}\n`);
    return exitCode.unusable;
  }
  const asOf = options['as-of'] ?? today();
  const reports: CheckReport[] = [];
  let code: ExitCode = exitCode.clean;
  for (const path of files) {
    const outcome = await checkFile(path, asOf, options, terminal);
    terminal.progress('');
    if (outcome.ok) reports.push(outcome.value);
    else {
      terminal.err(`${problemSentence(outcome.problem)}\n`);
      code = exitCode.unusable;
    }
  }
  if (reports.length > 0) print(reports, asOf, options, terminal);
  return code === exitCode.unusable ? code : codeOf(reports, options['fail-on']);
}

async function refused(files: readonly string[], options: CheckArguments['options']): Promise<Problem | undefined> {
  if (files.length === 0) return { code: 'bad-argument', facts: { what: 'ser check needs at least one workbook: ser check FILE.xlsx' } };
  if (options.mark === undefined) return undefined;
  if (files.length > 1) return { code: 'bad-argument', facts: { what: '--mark takes one workbook at a time.' } };
  const target = await freeTarget(options.mark, files);
  return target.ok ? undefined : target.problem;
}

async function checkFile(
  path: string,
  asOf: Day,
  options: CheckArguments['options'],
  terminal: Terminal,
): Promise<Result<CheckReport, Problem>> {
  const file = await openFile(path);
  if (!file.ok) return file;
  try {
    const report = await checkWorkbook(file.value.source, {
      rules,
      asOf,
      onRead: readProgress(terminal),
      onStep: checkProgress(terminal),
      ...(options.only ? { only: new Set(options.only) } : {}),
    });
    if (!report.ok || options.mark === undefined) return report;
    const marked = await writeMarked(file.value, report.value, options.mark, terminal);
    return marked.ok ? report : marked;
  } finally {
    await file.value.close();
  }
}

async function writeMarked(file: OpenFile, report: CheckReport, target: string, terminal: Terminal): Promise<Result<void, Problem>> {
  terminal.progress(`Writing ${target}`);
  const copy = await writeMarkedCopy(file.source.name, await file.bytes.read(0, file.bytes.size), planMarks(report));
  if (!copy.ok) return copy;
  const written = await writeNew(target, async (handle) => {
    await handle.writeFile(copy.value);
    return ok(undefined);
  });
  if (written.ok) terminal.err(`Marked copy: ${target}\n`);
  return written;
}

function print(reports: readonly CheckReport[], asOf: Day, options: CheckArguments['options'], terminal: Terminal): void {
  switch (options.format) {
    case 'json':
      terminal.out(checkJson(reports, asOf));
      break;
    case 'csv':
      terminal.out(checkCsv(reports));
      break;
    case 'text':
      terminal.out(reports.map((report) => checkText(report, terminal.paint)).join('\n'));
      break;
  }
}

function codeOf(reports: readonly CheckReport[], failOn: CheckArguments['options']['fail-on']): ExitCode {
  if (reports.some(({ broken }) => broken.length > 0)) return exitCode.fault;
  const failing = reports.some(({ counts }) =>
    failOn === 'never' ? false : counts.error > 0 || (failOn === 'warning' && counts.warning > 0),
  );
  return failing ? exitCode.findings : exitCode.clean;
}
