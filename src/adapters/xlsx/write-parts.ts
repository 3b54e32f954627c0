import type { WorkbookPlan } from '../../workbook';
import { definedNameXml } from './write-names';
import type { DefinedName } from './write-names';
import { transitional, xmlAttribute, xmlDeclaration, xmlText } from './write-xml';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Content types of the parts that we write. */
export const contentTypes = {
  workbook: `${spreadsheet}.sheet.main+xml`,
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/** Says of one part what it holds. The part is named from the root of the package, with a slash. */
export const overrideXml = (part: string, contentType: string): string =>
  `<Override PartName="${xmlAttribute(part)}" ContentType="${contentType}"/>`;

/** The list of what each part holds. */
export function contentTypesXml(parts: readonly { readonly part: string; readonly contentType: string }[]): string {
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.map(({ part, contentType }) => overrideXml(part, contentType)).join('')}</Types>`
  );
}

/** A relationship of a part; the target is relative to the part's folder. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A relationship as XML. */
export const relationshipXml = ({ id, type, target }: Relationship): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(target)}"/>`;

/** The relationships of a part. */
export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `${relationships.map(relationshipXml).join('')}</Relationships>`;

/** The relationships of a new package. */
export const packageRelationshipsXml = (): string =>
  relationshipsXml([
    { id: 'rId1', type: `${transitional.relationships}/officeDocument`, target: 'xl/workbook.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: `${transitional.relationships}/extended-properties`, target: 'docProps/app.xml' },
  ]);

/** The workbook part: its sheets in order, related as rId1, rId2 and so on, and the names. */
export function workbookXml(plan: WorkbookPlan, names: readonly DefinedName[]): string {
  const sheets = plan.sheets.map(
    ({ name }, index) => `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${xmlDeclaration}<workbook xmlns="${transitional.main}" xmlns:r="${transitional.relationships}"><workbookPr/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    (names.length === 0 ? '' : `<definedNames>${names.map(definedNameXml).join('')}</definedNames>`) +
    '</workbook>'
  );
}

/** Title and maker; without the time, so that the same plan gives the same bytes. */
export const corePropertiesXml = (title: string): string =>
  `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>SER Workbench</dc:creator></cp:coreProperties>`;

/** The program that wrote the workbook. */
export const appPropertiesXml = (): string =>
  `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>SER Workbench</Application></Properties>';
