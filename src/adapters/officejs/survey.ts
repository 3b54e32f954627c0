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

const loadRules = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection => {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return rules;
};

const customRules = ({ items }: Excel.ConditionalFormatCollection): readonly Rule[] =>
  items.filter(({ type }) => type === customType).map(({ id, customOrNullObject }) => ({ id, formula: customOrNullObject.rule.formula }));

/** The rules of sheets, one request for all of them. Fails when Excel cannot read a single one. */
async function rulesOf(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly SheetRules[]> {
  const all = ids.map((id) => loadRules(context.workbook.worksheets.getItem(id)));
  if (all.length > 0) await context.sync();
  return all.map((rules) => ({ rules: customRules(rules), unreadable: 0 }));
}

/** One rule of a sheet by its position; undefined for one that is no formula of its own. */
async function ruleAt(rulesOfSheet: () => Excel.ConditionalFormatCollection, at: number): Promise<Rule | undefined> {
  const rule = rulesOfSheet().getItemAt(at);
  rule.load('id,type');
  await rule.context.sync();
  if (rule.type !== customType) return undefined;
  const custom = rulesOfSheet().getItemAt(at).custom.rule;
  custom.load('formula');
  await custom.context.sync();
  return { id: rule.id, formula: custom.formula };
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
      const rule = await ruleAt(rulesOfSheet, at);
      if (rule) rules.push(rule);
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

const surveyed = (sheet: Pick<SurveyedSheet, 'id' | 'name' | 'isProtected'>, { rules, unreadable }: SheetRules): SurveyedSheet => {
  const idsOf = (isOurs: (formula: string) => boolean): string[] => rules.filter(({ formula }) => isOurs(formula)).map(({ id }) => id);
  // No person can make a rule without a formula: it is one of ours that broke off between two steps.
  return {
    ...sheet,
    marks: idsOf((formula) => formula === '' || isMarkFormula(formula)),
    signatures: idsOf(isOwnSheetFormula),
    unreadable,
  };
};

/** Looks through the workbook for our traces: two requests, whatever its size. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const listed = worksheets.items.map(({ id, name, protection }) => ({ id, name, isProtected: protection.protected }));
  const rules = await allRules(
    context,
    listed.map(({ id }) => id),
  );
  return {
    sheets: listed.flatMap((sheet, at) => (rules[at] ? [surveyed(sheet, rules[at])] : [])),
    names: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
  };
}

/** Looks at some sheets alone, in one request; those that are gone are left out. */
export async function surveySheets(context: Excel.RequestContext, names: readonly string[]): Promise<readonly SurveyedSheet[]> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id,name,protection/protected');
    return { sheet, rules: loadRules(sheet) };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return (await surveyWorkbook(context)).sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  }
  return asked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ sheet: { id, name, protection }, rules }) =>
      surveyed({ id, name, isProtected: protection.protected }, { rules: customRules(rules), unreadable: 0 }),
    );
}
