import { problem } from '../../domain/problems';
import type { MarkPlan, MarkReport, PlanFormat, Unmarked } from '../../workbook';
import { cellCount } from './areas';
import { type SurveyedSheet, surveySheets, surveyWorkbook } from './survey';
import { type OnAdded, writeOwnSheets } from './write-own-sheets';
import { changeRules, type RuleChange } from './write-rules';

const cellsOf = (formats: readonly PlanFormat[]): number =>
  formats.reduce((sum, { areas }) => areas.reduce((cells, area) => cells + cellCount(area), sum), 0);

/** The planned marks of each sheet, by its name in lower case. */
function marksBySheet({ marks }: MarkPlan): ReadonlyMap<string, { readonly sheet: string; readonly formats: readonly PlanFormat[] }> {
  const bySheet = new Map<string, { sheet: string; formats: readonly PlanFormat[] }>();
  for (const { sheet, formats } of marks) {
    const key = sheet.toLowerCase();
    bySheet.set(key, { sheet, formats: [...(bySheet.get(key)?.formats ?? []), ...formats] });
  }
  return bySheet;
}

/** Why a sheet cannot be marked as planned, if it cannot. */
function hindrance(sheet: SurveyedSheet, formats: readonly PlanFormat[]): Unmarked | undefined {
  const { name, isProtected, marks, unreadable } = sheet;
  if (isProtected && (formats.length > 0 || marks.length > 0)) return { sheet: name, problem: problem('sheet-protected', { sheet: name }) };
  if (unreadable > 0) return { sheet: name, problem: problem('marks-unreadable', { sheet: name, count: unreadable }) };
  return undefined;
}

/** Replaces the marks of all sheets by planned ones. A protected sheet is left as it is; the others are done. */
async function replaceMarks(context: Excel.RequestContext, plan: MarkPlan, sheets: readonly SurveyedSheet[]): Promise<MarkReport> {
  const planned = marksBySheet(plan);
  const changes: RuleChange[] = [];
  const unmarked: Unmarked[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const formats = planned.get(sheet.name.toLowerCase())?.formats ?? [];
    const hindered = hindrance(sheet, formats);
    if (hindered) unmarked.push(hindered);
    if (sheet.isProtected) continue;
    changes.push({ sheet: sheet.id, remove: sheet.marks, add: formats });
    cells += cellsOf(formats);
  }
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const [key, { sheet }] of planned) {
    if (!known.has(key)) unmarked.push({ sheet, problem: problem('sheet-gone', { sheet }) });
  }
  await changeRules(context, changes);
  return { cells, unmarked };
}

/** Takes our marks off every sheet that is not protected. */
export async function clearAllMarks(context: Excel.RequestContext): Promise<MarkReport> {
  return replaceMarks(context, { marks: [], sheets: [] }, (await surveyWorkbook(context)).sheets);
}

/** Replaces our marks on some sheets, and looks at no other. */
export async function markNamedSheets(context: Excel.RequestContext, marks: MarkPlan['marks']): Promise<MarkReport> {
  const names = new Map(marks.map(({ sheet }) => [sheet.toLowerCase(), sheet]));
  return replaceMarks(context, { marks, sheets: [] }, await surveySheets(context, [...names.values()]));
}

/** Replaces our marks and our sheets by those of a plan. A sheet of ours that a person protected is listed, like one of theirs. */
export async function markWorkbook(context: Excel.RequestContext, plan: MarkPlan, onAdded: OnAdded): Promise<MarkReport> {
  const survey = await surveyWorkbook(context);
  const { cells, unmarked } = await replaceMarks(context, plan, survey.sheets);
  // The marks on sheets of ours are gone with the others.
  const cleared = { ...survey, sheets: survey.sheets.map((sheet) => ({ ...sheet, marks: [] })) };
  const unwritten = await writeOwnSheets(context, plan.sheets, cleared, onAdded);
  const listed = new Set(unmarked.map(({ sheet }) => sheet));
  return { cells, unmarked: [...unmarked, ...unwritten.filter(({ sheet }) => !listed.has(sheet))] };
}
