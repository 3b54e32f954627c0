import { isMarkFormula, isOwnSheetFormula } from '../../workbook';
import { isAboutContent } from './errors';

/** Our traces on a sheet. Rules are conditional formats, by their ids. */
export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Marks of ours, by priority. */
  readonly marks: readonly string[];
  /** What says that the sheet is ours; empty for a person's own. */
  readonly signatures: readonly string[];
  /** Rules that Excel could not say the formula of; some may be ours. */
  readonly unreadable: number;
}

/** What stands in the workbook beside cells: sheets with our traces, and the names that a table may not have. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  /** Names of tables and defined names, in lower case. */
  readonly names: ReadonlySet<string>;
}

interface Rule {
  readonly id: string;
  readonly formula: string;
}

interface SheetRules {
  readonly rules: readonly Rule[];
  readonly unreadable: number;
}

const customType = 'Custom';

/** The rules of sheets, two requests for all of them. Fails when Excel cannot read a single one. */
async function rulesOf(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly SheetRules[]> {
  const all = ids.map((id) => {
    const rules = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
    rules.load('items/id,items/type');
    return rules;
  });
  await context.sync();
  const found = all.map((rules, at) => {
    const custom = rules.items.filter(({ type }) => type === customType).map((rule) => rule.id);
    const again = context.workbook.worksheets.getItem(ids[at] ?? '').getRange().conditionalFormats;
    return custom.map((id) => {
      const { rule } = again.getItem(id).custom;
      rule.load('formula');
      return { id, rule };
    });
  });
  if (found.some((rules) => rules.length > 0)) await context.sync();
  return found.map((rules) => ({ rules: rules.map(({ id, rule }) => ({ id, formula: rule.formula })), unreadable: 0 }));
}

/**
 * The rules of one sheet one by one, passing over those that Excel cannot read: builds of 2026 throw for two rules of a kind on one
 * range. Ours must still be found.
 */
async function rulesOneByOne(context: Excel.RequestContext, id: string): Promise<SheetRules> {
  const rulesOfSheet = (): Excel.ConditionalFormatCollection => context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
  const count = rulesOfSheet().getCount();
  await context.sync();
  const rules: Rule[] = [];
  let unreadable = 0;
  for (let at = 0; at < count.value; at += 1) {
    try {
      const rule = rulesOfSheet().getItemAt(at);
      rule.load('id,type,customOrNullObject/rule/formula');
      await context.sync();
      if (rule.type === customType) rules.push({ id: rule.id, formula: rule.customOrNullObject.rule.formula });
    } catch (error) {
      if (!isAboutContent(error)) throw error;
      unreadable += 1;
    }
  }
  return { rules, unreadable };
}

/** The rules of each sheet; undefined for one that is gone meanwhile. */
async function allRules(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly (SheetRules | undefined)[]> {
  try {
    return await rulesOf(context, ids);
  } catch (error) {
    if (!isAboutContent(error)) throw error;
  }
  const found: (SheetRules | undefined)[] = [];
  for (const id of ids) found.push(await rulesOfOne(context, id));
  return found;
}

async function rulesOfOne(context: Excel.RequestContext, id: string): Promise<SheetRules | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  await context.sync();
  if (sheet.isNullObject) return undefined;
  try {
    return (await rulesOf(context, [id]))[0];
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    return rulesOneByOne(context, id);
  }
}

/**
 * Looks through the workbook for our traces: three requests, whatever its size.
 * @param only names of the sheets to look at, in lower case; all when left out
 */
export async function surveyWorkbook(context: Excel.RequestContext, only?: ReadonlySet<string>): Promise<Survey> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const listed = worksheets.items
    .filter(({ name }) => only?.has(name.toLowerCase()) ?? true)
    .map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected }));
  const rules = await allRules(
    context,
    listed.map(({ id }) => id),
  );
  return {
    sheets: listed.flatMap((sheet, at) => {
      const found = rules[at];
      if (!found) return [];
      const idsOf = (isOurs: (formula: string) => boolean): string[] =>
        found.rules.filter(({ formula }) => isOurs(formula)).map(({ id }) => id);
      return [{ ...sheet, marks: idsOf(isMarkFormula), signatures: idsOf(isOwnSheetFormula), unreadable: found.unreadable }];
    }),
    names: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
  };
}
