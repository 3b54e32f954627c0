import type { SheetPlan, WorkbookPlan } from '../../workbook';
import { checkDefinedName, checkDifferent, checkSheets } from './write-limits';
import { printNames } from './write-names';
import { collected, packageWriter } from './write-package';
import type { PackageWriter } from './write-package';
import {
  appPropertiesXml,
  contentTypes,
  contentTypesXml,
  corePropertiesXml,
  packageRelationshipsXml,
  relationshipsXml,
  workbookXml,
} from './write-parts';
import { sheetXml, tableRelationship } from './write-sheet';
import { StyleTables, styleSheetXml } from './write-styles';
import { tableXml } from './write-table';
import { transitional } from './write-xml';

function check(plan: WorkbookPlan): void {
  if (plan.sheets.length === 0) throw new RangeError('A workbook has at least one sheet');
  checkSheets(plan.sheets);
  plan.names.forEach(({ name }) => {
    checkDefinedName(name);
  });
  const tables = plan.sheets.flatMap(({ table }) => (table === undefined ? [] : [table.name]));
  checkDifferent([...plan.names.map(({ name }) => name), ...tables], 'names or tables');
}

function partsOf(plan: WorkbookPlan): readonly { readonly part: string; readonly contentType: string }[] {
  const sheetParts = plan.sheets.flatMap(({ table }, index) => [
    { part: `/xl/worksheets/sheet${index + 1}.xml`, contentType: contentTypes.worksheet },
    ...(table === undefined ? [] : [{ part: `/xl/tables/table${index + 1}.xml`, contentType: contentTypes.table }]),
  ]);
  return [
    { part: '/xl/workbook.xml', contentType: contentTypes.workbook },
    ...sheetParts,
    { part: '/xl/styles.xml', contentType: contentTypes.styles },
    { part: '/docProps/core.xml', contentType: contentTypes.core },
    { part: '/docProps/app.xml', contentType: contentTypes.app },
  ];
}

async function writeFrame(plan: WorkbookPlan, parts: PackageWriter): Promise<void> {
  await parts.text('[Content_Types].xml', [contentTypesXml(partsOf(plan))]);
  await parts.text('_rels/.rels', [packageRelationshipsXml()]);
  await parts.text('docProps/app.xml', [appPropertiesXml()]);
  await parts.text('docProps/core.xml', [corePropertiesXml(plan.title)]);
  await parts.text('xl/workbook.xml', [
    workbookXml(plan, [...plan.names, ...plan.sheets.flatMap((sheet, at) => printNames(sheet, sheet.name, at))]),
  ]);
  const sheets = plan.sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    type: `${transitional.relationships}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  const styles = { id: `rId${plan.sheets.length + 1}`, type: `${transitional.relationships}/styles`, target: 'styles.xml' };
  await parts.text('xl/_rels/workbook.xml.rels', [relationshipsXml([...sheets, styles])]);
}

async function writeSheet(plan: SheetPlan, position: number, styles: StyleTables, parts: PackageWriter): Promise<void> {
  const file = position + 1;
  const writing = {
    styles,
    date1904: false,
    sheetName: (name: string) => name,
    dialect: transitional,
    signed: false,
    selected: position === 0,
  };
  await parts.text(`xl/worksheets/sheet${file}.xml`, sheetXml(plan, writing));
  if (plan.table === undefined) return;
  const toTable = { id: tableRelationship, type: `${transitional.relationships}/table`, target: `../tables/table${file}.xml` };
  await parts.text(`xl/worksheets/_rels/sheet${file}.xml.rels`, [relationshipsXml([toTable])]);
  await parts.text(`xl/tables/table${file}.xml`, [tableXml(plan.table, file, plan.table.name, transitional)]);
}

/**
 * Writes a new workbook into a sink, row by row, so that a large plan needs little memory. The same plan gives the same bytes. Throws on
 * what Excel cannot hold (a text over 32,767 characters, a name that it refuses): such a plan is a bug.
 */
export async function writeWorkbookTo(plan: WorkbookPlan, sink: WritableStream<Uint8Array>): Promise<void> {
  check(plan);
  const parts = packageWriter(sink);
  const styles = new StyleTables();
  await writeFrame(plan, parts);
  for (const [position, sheet] of plan.sheets.entries()) await writeSheet(sheet, position, styles, parts);
  // Last, because the sheets decide which formats there are.
  await parts.text('xl/styles.xml', [styleSheetXml(styles, transitional)]);
  await parts.close();
}

/** The bytes of a new workbook; see {@link writeWorkbookTo}. */
export const writeWorkbook = (plan: WorkbookPlan): Promise<Uint8Array> => collected((sink) => writeWorkbookTo(plan, sink));
