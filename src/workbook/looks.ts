import type { Look, MarkLook } from './plan';

/** How a planned cell looks. Colors are RRGGBB; what is not said is as the workbook has it by default. */
export interface CellStyle {
  readonly font?: {
    readonly bold?: true;
    readonly italic?: true;
    readonly underline?: true;
    /** In points. */
    readonly size: number;
    readonly color: string;
  };
  readonly fill?: string;
  /** Color of a thin line below the cell. */
  readonly lineBelow?: string;
  /** Code of a number format; General without it. */
  readonly format?: '@' | '0' | '0.00' | 'mm/dd/yyyy';
  readonly vertical?: 'top' | 'center';
  readonly horizontal?: 'left';
  readonly wrap?: true;
}

/** How a mark looks on top of what a cell looks like. Colors are RRGGBB. */
export interface MarkStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly color?: string;
  readonly fill?: string;
  /** Kind of the line around each cell. */
  readonly line: 'thin' | 'dashed' | 'dotted';
  readonly lineColor: string;
}

/** The one place that gives a look its font, fill and number format, for files and for Excel alike. */
export const cellStyles: Readonly<Record<Look, CellStyle>> = {
  plain: { vertical: 'top' },
  text: { format: '@', vertical: 'top' },
  wrapped: { vertical: 'top', wrap: true },
  // To the left, as codes and names are: a date to the right would touch the text of the next column.
  date: { format: 'mm/dd/yyyy', horizontal: 'left', vertical: 'top' },
  integer: { format: '0', vertical: 'top' },
  decimal: { format: '0.00', vertical: 'top' },
  title: { font: { bold: true, size: 14, color: '107C41' } },
  subtitle: { font: { bold: true, size: 11, color: '3B3A39' } },
  muted: { font: { size: 11, color: '605E5C' }, vertical: 'top' },
  header: { font: { bold: true, size: 11, color: '242424' }, fill: 'E8EEF4', lineBelow: '3B3A39', vertical: 'center', wrap: true },
  link: { font: { underline: true, size: 11, color: '0563C1' }, vertical: 'top' },
  error: { font: { bold: true, size: 11, color: '4A0008' }, fill: 'F4B6B6', vertical: 'top' },
  warning: { font: { italic: true, size: 11, color: '3D2600' }, fill: 'FFE39A', vertical: 'top' },
  information: { font: { size: 11, color: '08315C' }, fill: 'E3EEFB', vertical: 'top' },
};

/** How marks look. Readable in grey print and without telling colors apart: weight, slant and the kind of line differ too. */
export const markStyles: Readonly<Record<MarkLook, MarkStyle>> = {
  error: { bold: true, color: '4A0008', fill: 'F4B6B6', line: 'thin', lineColor: '8E0A17' },
  warning: { italic: true, color: '3D2600', fill: 'FFE39A', line: 'dashed', lineColor: '7A4B00' },
  information: { color: '08315C', fill: 'E3EEFB', line: 'dotted', lineColor: '1B5A9C' },
  related: { line: 'thin', lineColor: '3B3A39' },
};
