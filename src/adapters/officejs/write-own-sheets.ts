import { problem } from '../../domain/problems';
import type { SheetPlan, Unmarked, WorkbookPlan } from '../../workbook';
import { isAboutContent, problemOf } from './errors';
import { type Filling, fillSheet } from './fill-sheet';
import { addMissing, adoptBlank, placeSheets, type ReadySheet } from './own-sheets';
import { arrange } from './sheet-parts';
import { type Survey, surveySheets, surveyWorkbook } from './survey';
import { removeRules } from './write-rules';

/** Is told of each sheet that we add, so that its appearance is no news. */
export type OnAdded = (id: string, name: string) => void;

/** Freezes panes and sets up printing, for all sheets in one request; a sheet is whole without. */
async function arrangeSheets(context: Excel.RequestContext, sheets: readonly ReadySheet[]): Promise<void> {
  for (const { id, plan } of sheets) arrange(context.workbook.worksheets.getItem(id), plan);
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutContent(error)) throw error;
  }
}

/** Takes from a sheet what says that it is ours; two requests. */
async function release(context: Excel.RequestContext, { id, name }: ReadySheet): Promise<void> {
  const [found] = await surveySheets(context, [name]);
  if (!found || found.signatures.length === 0) return;
  removeRules(context.workbook.worksheets.getItem(id), found.signatures);
  await context.sync();
}

/** Arranges a filled sheet and makes it the person's, in one request; the second is done also where Excel refuses the first. */
async function handOver(context: Excel.RequestContext, ready: ReadySheet, signatures: readonly string[]): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(ready.id);
  arrange(sheet, ready.plan);
  removeRules(sheet, signatures);
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    await release(context, ready);
  }
}

function fillingOf(ready: readonly ReadySheet[], names: ReadonlySet<string>): Filling {
  const given = new Map(ready.map(({ plan, name }) => [plan.name, name]));
  return { sheetName: (planned) => given.get(planned) ?? planned, names: new Set(names) };
}

/** Fills sheets that stay ours. */
async function fillOwn(context: Excel.RequestContext, ready: readonly ReadySheet[], { names }: Survey): Promise<void> {
  const filling = fillingOf(ready, names);
  for (const sheet of ready) await fillSheet(context, sheet, filling);
  if (ready.length > 0) await arrangeSheets(context, ready);
}

/** Fills sheets that are the person's as soon as they are complete, one by one. */
async function fillForPerson(context: Excel.RequestContext, ready: readonly ReadySheet[], names: ReadonlySet<string>): Promise<void> {
  const filling = fillingOf(ready, names);
  for (const sheet of ready) await handOver(context, sheet, await fillSheet(context, sheet, filling));
}

/**
 * Writes sheets of ours: into our sheets of these names from before, or at the end. A person's sheet of a name is left alone. Those
 * that cannot be written, because they or the workbook are protected, come back with the reason.
 */
export async function writeOwnSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  surveyed: Survey,
  onAdded: OnAdded,
): Promise<readonly Unmarked[]> {
  const survey = await adoptBlank(context, surveyed, plans);
  const placed = placeSheets(plans, survey);
  const locked = placed.filter(({ earlier }) => earlier?.isProtected === true);
  const open = placed.filter((sheet) => !locked.includes(sheet));
  const unwritten = locked.map(({ name }) => ({ sheet: name, problem: problem('sheet-protected', { sheet: name }) }));
  try {
    await fillOwn(context, await addMissing(context, open, onAdded), survey);
  } catch (error) {
    const found = problemOf(error);
    if (found.code !== 'workbook-protected') throw error;
    return [...unwritten, ...open.map(({ name }) => ({ sheet: name, problem: found }))];
  }
  return unwritten;
}

/** Defines the names of a plan that the workbook lacks, as far as they point to sheets that we add; one request. */
async function defineNames(context: Excel.RequestContext, plan: WorkbookPlan, added: readonly ReadySheet[], known: ReadonlySet<string>) {
  const sheets = new Set(added.map(({ name }) => name.toLowerCase()));
  const sheetOf = (refersTo: string): string => refersTo.slice(0, refersTo.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
  const names = plan.names.filter(({ name, refersTo }) => !known.has(name.toLowerCase()) && sheets.has(sheetOf(refersTo).toLowerCase()));
  for (const { name, refersTo } of names) context.workbook.names.add(name, `=${refersTo}`);
  if (names.length > 0) await context.sync();
  return names.map(({ name }) => name.toLowerCase());
}

/**
 * Adds the sheets of a plan that the workbook lacks, and completes those that are blank or that an earlier attempt left half filled. They are the
 * person's from then on. The names of the added sheets come back.
 */
export async function addPlannedSheets(context: Excel.RequestContext, plan: WorkbookPlan, onAdded: OnAdded): Promise<readonly string[]> {
  const survey = await adoptBlank(context, await surveyWorkbook(context), plan.sheets);
  const byName = new Map(survey.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const missing = plan.sheets
    .map((sheet) => ({ plan: sheet, name: sheet.name, earlier: byName.get(sheet.name.toLowerCase()) }))
    .filter(({ earlier }) => earlier === undefined || earlier.signatures.length > 0);
  const ready = await addMissing(context, missing, onAdded);
  const defined = await defineNames(context, plan, ready, survey.names);
  await fillForPerson(context, ready, new Set([...survey.names, ...defined]));
  return ready.map(({ name }) => name);
}
