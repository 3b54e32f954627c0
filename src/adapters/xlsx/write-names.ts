import type { PlanName, SheetPlan } from '../../workbook';
import { quotedSheetName } from '../../workbook';
import { checkArea } from './write-limits';
import { xmlAttribute, xmlText } from './write-xml';

/** A name defined in the workbook, or for one sheet by its position. */
export interface DefinedName extends PlanName {
  readonly sheetPosition?: number;
}

const absolute = (area: string): string => area.replace(/([A-Z]+|\d+)/g, '$$$1');

/** The names that carry how a sheet prints: repeated rows and print area. */
export function printNames(plan: SheetPlan, name: string, sheetPosition: number): readonly DefinedName[] {
  const names: DefinedName[] = [];
  if (plan.print?.area !== undefined) {
    checkArea(plan.print.area);
    names.push({ name: '_xlnm.Print_Area', refersTo: `${quotedSheetName(name)}!${absolute(plan.print.area)}`, sheetPosition });
  }
  const rows = plan.print?.repeatRows;
  if (rows !== undefined) {
    names.push({ name: '_xlnm.Print_Titles', refersTo: `${quotedSheetName(name)}!$${rows.from}:$${rows.to}`, sheetPosition });
  }
  return names;
}

/** A defined name as XML. */
export function definedNameXml({ name, refersTo, sheetPosition }: DefinedName): string {
  const scope = sheetPosition === undefined ? '' : ` localSheetId="${sheetPosition}"`;
  return `<definedName name="${xmlAttribute(name)}"${scope}>${xmlText(refersTo)}</definedName>`;
}
