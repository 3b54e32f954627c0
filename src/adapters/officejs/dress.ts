import { areasOf, type CellStyle, cellStyles, type Look } from '../../workbook';
import { addressesOf } from './areas';
import type { Exception } from './row-blocks';

const plainFont: NonNullable<CellStyle['font']> = { size: 11, color: '000000' };

/** A look that has something of everything, so that what is laid over it says everything. */
export const anything: CellStyle = { ...cellStyles.header, horizontal: 'left' };

/** The look of cells that nobody has given one. */
export const undressed: CellStyle = {};

/** Lays a look over cells that look another way; says only what differs. */
export function dress(format: Excel.RangeFormat, look: CellStyle, over: CellStyle): void {
  const font = look.font ?? (over.font && plainFont);
  if (font && look.font !== over.font) {
    format.font.set({ bold: font.bold ?? false, italic: font.italic ?? false, color: `#${font.color}`, size: font.size });
    format.font.underline = font.underline ? 'Single' : 'None';
  }
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  else if (over.fill !== undefined) format.fill.clear();
  dressEdges(format, look, over);
}

const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function dressEdges(format: Excel.RangeFormat, look: CellStyle, over: CellStyle): void {
  if (look.lineBelow !== over.lineBelow) {
    const below = format.borders.getItem('EdgeBottom');
    below.style = look.lineBelow === undefined ? 'None' : 'Continuous';
    if (look.lineBelow !== undefined) below.color = `#${look.lineBelow}`;
  }
  if (look.vertical !== over.vertical) format.verticalAlignment = verticals[look.vertical ?? 'bottom'];
  if (look.horizontal !== over.horizontal) format.horizontalAlignment = look.horizontal === undefined ? 'General' : 'Left';
  if (look.wrap !== over.wrap) format.wrapText = look.wrap ?? false;
}

/** Dresses the cells of a sheet that look unlike their column, the cells of one look together. */
export function dressExceptions(sheet: Excel.Worksheet, exceptions: readonly Exception[]): void {
  const alike = new Map<string, { look: Look; over: CellStyle; cells: string[] }>();
  for (const { cell, look, ofColumn, isDressed } of exceptions) {
    const key = `${look} over ${isDressed ? 'anything' : ofColumn}`;
    let group = alike.get(key);
    if (!group) alike.set(key, (group = { look, over: isDressed ? anything : cellStyles[ofColumn], cells: [] }));
    group.cells.push(cell);
  }
  for (const { look, over, cells } of alike.values()) {
    for (const address of addressesOf(areasOf(cells))) dress(sheet.getRanges(address).format, cellStyles[look], over);
  }
}
