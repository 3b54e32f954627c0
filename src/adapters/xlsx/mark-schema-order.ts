import type { XmlElement } from './mark-xml';

// Excel repairs a file whose elements stand in another order than ISO 29500 fixes. Only what may stand before an insertion matters.

const worksheet =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState ' +
  'dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting';
const workbook = 'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames';
const styleSheet = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs';

const orders = { worksheet: worksheet.split(' '), workbook: workbook.split(' '), styleSheet: styleSheet.split(' ') };

/**
 * Place for a new child: behind the last child that may stand before it or is alike. Names that the schema does not know here, such as
 * an AlternateContent, keep their place.
 */
export function placeFor(root: keyof typeof orders, name: string, parent: XmlElement, children: readonly XmlElement[]): number {
  const order = orders[root];
  const before = order.slice(0, order.indexOf(name) + 1);
  return children.findLast((child) => before.includes(child.name))?.end ?? parent.openEnd;
}
