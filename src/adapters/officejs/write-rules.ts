import { type MarkLook, markFormula, type MarkStyle, markStyles, ownSheetFormula, type PlanFormat } from '../../workbook';
import { addressesOf } from './areas';

/** What changes among the conditional formats of one sheet. */
export interface RuleChange {
  /** Id of the sheet. */
  readonly sheet: string;
  /** Ids of rules of ours. */
  readonly remove: readonly string[];
  readonly add: readonly PlanFormat[];
}

/** A rule takes about 3 KB of a request, and up to 8 KB more for its areas. */
const rulesPerRequest = 100;

const lines: Readonly<Record<MarkStyle['line'], 'Continuous' | 'Dash' | 'Dot'>> = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' };

function addMark(sheet: Excel.Worksheet, address: string, look: MarkLook): void {
  const { bold, italic, color, fill, line, lineColor } = markStyles[look];
  const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
  custom.rule.formula = `=${markFormula(look)}`;
  const { format } = custom;
  if (bold) format.font.bold = true;
  if (italic) format.font.italic = true;
  if (color !== undefined) format.font.color = `#${color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  const { left, right, top, bottom } = format.borders;
  for (const border of [left, right, top, bottom]) {
    border.style = lines[line];
    border.color = `#${lineColor}`;
  }
}

/** Puts marks on a sheet. The last one added is on top, so the first of the plan is added last. */
export function addMarks(sheet: Excel.Worksheet, formats: readonly PlanFormat[]): void {
  const marks = formats.flatMap(({ areas, look }) => addressesOf(areas).map((address) => ({ address, look })));
  for (const { address, look } of marks.reverse()) addMark(sheet, address, look);
}

/** Says on the first cell that the sheet is ours. */
export function sign(sheet: Excel.Worksheet): Excel.ConditionalFormat {
  const signature = sheet.getRange('A1').conditionalFormats.add('Custom');
  signature.custom.rule.formula = `=${ownSheetFormula}`;
  return signature;
}

/** Takes rules of ours off a sheet one by one, so that no rule of a person goes with them. The last one first, should ids be positions. */
export function removeRules(sheet: Excel.Worksheet, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const rules = sheet.getRange().conditionalFormats;
  for (const id of [...ids].reverse()) rules.getItem(id).delete();
}

/** Carries out changes in as few requests as their size allows. Sheet by sheet, marks that are moved go and come back in one request. */
export async function changeRules(context: Excel.RequestContext, changes: readonly RuleChange[]): Promise<void> {
  let waiting = 0;
  for (const { sheet: id, remove, add } of changes) {
    const rules = remove.length + add.reduce((count, { areas }) => count + addressesOf(areas).length, 0);
    if (waiting > 0 && waiting + rules > rulesPerRequest) {
      await context.sync();
      waiting = 0;
    }
    const sheet = context.workbook.worksheets.getItem(id);
    removeRules(sheet, remove);
    addMarks(sheet, add);
    waiting += rules;
  }
  if (waiting > 0) await context.sync();
}
