import { checkWorkbook } from '../../src/actions/check-workbook';
import { rules } from '../../src/domain/rules/catalogue';
import { checkJson } from '../../src/faces/cli/check-output';
import { openFile } from '../../src/faces/cli/open-file';
import { asOf } from '../district';
import { type Measured, timed } from './cpu';

/** The whole check of a file: opened, read, judged by every rule, and its findings as JSON. */
export async function checkFile(file: string): Promise<Measured> {
  const { milliseconds, result } = await timed(async () => {
    const opened = await openFile(file);
    if (!opened.ok) throw new Error(opened.problem.code);
    const report = await checkWorkbook(opened.value.source, { rules, asOf });
    await opened.value.close();
    if (!report.ok) throw new Error(report.problem.code);
    return { json: checkJson([report.value], asOf), findings: report.value.findings.length };
  });
  return { milliseconds: { checking: milliseconds }, counted: { findings: result.findings, characters: result.json.length } };
}
