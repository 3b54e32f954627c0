import { isTemplateName, makeTemplate, schoolYearStart, templates } from '../../../actions/make-template';
import { exampleWorkbook } from '../../../actions/make-example';
import { problemSentence } from '../../../domain/problems';
import type { WorkbookPlan } from '../../../workbook';
import type { Arguments } from '../arguments';
import { type ExitCode, exitCode } from '../exit-codes';
import type { Terminal } from '../terminal';
import { today } from '../today';
import { writePlan } from '../write-plan';

/** `ser template NAME OUT.xlsx`: an empty workbook, or the example with invented children. */
export async function templateCommand({ positionals }: Arguments<'template'>, terminal: Terminal): Promise<ExitCode> {
  const [name, target] = positionals;
  const names = [...Object.keys(templates), 'example'];
  if (name === undefined || target === undefined || !names.includes(name)) {
    terminal.err(`ser template NAME OUT.xlsx, where NAME is one of ${names.join(', ')}.\n`);
    return exitCode.unusable;
  }
  const written = await writePlan(target, planOf(name));
  if (!written.ok) {
    terminal.err(`${problemSentence(written.problem)}\n`);
    return exitCode.unusable;
  }
  terminal.err(`Written: ${target}\n`);
  return exitCode.clean;
}

const planOf = (name: string): WorkbookPlan => (isTemplateName(name) ? makeTemplate(name, schoolYearStart(today())) : exampleWorkbook());
