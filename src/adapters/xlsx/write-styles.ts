import type { Look, MarkLook } from '../../workbook';
import type { Dialect } from './write-xml';
import { xmlAttribute, xmlDeclaration } from './write-xml';

/** The lists of a style sheet that a position points into. */
export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

interface LookStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  /** Id of a built-in number format, or the code of one of ours. */
  readonly format?: number | string;
  readonly alignment?: string;
}

interface MarkStyle {
  readonly font?: string;
  readonly fill?: string;
  readonly line: string;
  readonly border: string;
}

// Readable in grey print and without telling colours apart: weight, slant and the kind of line differ too.
const marks: Readonly<Record<MarkLook, MarkStyle>> = {
  error: { font: '<b/><color rgb="FF4A0008"/>', fill: 'FFF4B6B6', line: 'thin', border: 'FF8E0A17' },
  warning: { font: '<i/><color rgb="FF3D2600"/>', fill: 'FFFFE39A', line: 'dashed', border: 'FF7A4B00' },
  information: { font: '<color rgb="FF08315C"/>', fill: 'FFE3EEFB', line: 'dotted', border: 'FF1B5A9C' },
  related: { line: 'thin', border: 'FF3B3A39' },
};

const top = '<alignment vertical="top"/>';
const wrappedTop = '<alignment vertical="top" wrapText="1"/>';
const calibri = '<name val="Calibri"/><family val="2"/>';
const font = (before: string, size: number, color: string): string =>
  `<font>${before}<sz val="${size}"/><color rgb="${color}"/>${calibri}</font>`;
const plainFont = `<font><sz val="11"/>${calibri}</font>`;
const solid = (color: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`;

const looks: Readonly<Record<Look, LookStyle>> = {
  plain: { alignment: top },
  text: { format: 49, alignment: top },
  wrapped: { alignment: wrappedTop },
  // To the left, as codes and names are: a date to the right would touch the text of the next column.
  date: { format: 'mm/dd/yyyy', alignment: '<alignment horizontal="left" vertical="top"/>' },
  integer: { format: 1, alignment: top },
  decimal: { format: 2, alignment: top },
  title: { font: font('<b/>', 14, 'FF107C41') },
  subtitle: { font: font('<b/>', 11, 'FF3B3A39') },
  muted: { font: font('', 11, 'FF605E5C'), alignment: top },
  header: {
    font: font('<b/>', 11, 'FF242424'),
    fill: solid('FFE8EEF4'),
    border: '<border><left/><right/><top/><bottom style="thin"><color rgb="FF3B3A39"/></bottom><diagonal/></border>',
    alignment: '<alignment vertical="center" wrapText="1"/>',
  },
  link: { font: font('<u/>', 11, 'FF0563C1'), alignment: top },
  error: { font: font('<b/>', 11, 'FF4A0008'), fill: solid('FFF4B6B6'), alignment: top },
  warning: { font: font('<i/>', 11, 'FF3D2600'), fill: solid('FFFFE39A'), alignment: top },
  information: { font: font('', 11, 'FF08315C'), fill: solid('FFE3EEFB'), alignment: top },
};

const noFill = '<fill><patternFill patternType="none"/></fill>';
const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';

function markXml({ font: fontXml, fill, line, border }: MarkStyle): string {
  const side = (name: string): string => `<${name} style="${line}"><color rgb="${border}"/></${name}>`;
  // In a differential format the solid colour is the background colour.
  const fillXml = fill === undefined ? '' : `<fill><patternFill patternType="solid"><bgColor rgb="${fill}"/></patternFill></fill>`;
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  return `<dxf>${fontXml === undefined ? '' : `<font>${fontXml}</font>`}${fillXml}<border>${sides}</border></dxf>`;
}

/** The content of a style sheet that exists already: what a position can point at. */
export interface StyleContent {
  readonly lists: Readonly<Record<StyleList, readonly string[]>>;
  readonly numberFormats: readonly { readonly id: number; readonly code: string }[];
  /** Prefix of element names, colon included: `x:` or nothing. */
  readonly prefix: string;
}

const fresh: StyleContent = {
  lists: {
    fonts: [plainFont],
    fills: [noFill, '<fill><patternFill patternType="gray125"/></fill>'],
    borders: [noBorder],
    cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
    dxfs: [],
  },
  numberFormats: [],
  prefix: '',
};

const firstOwnNumberFormat = 164;

/**
 * The one place that gives a look its font, fill, border and number format. What a look needs is looked up in the style sheet and
 * appended only when missing, so positions that exist keep their meaning, and writing twice adds nothing.
 */
export class StyleTables {
  readonly added: Readonly<Record<StyleList, string[]>> = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  readonly addedNumberFormats: string[] = [];
  private readonly numberFormats: { readonly id: number; readonly code: string }[];
  private readonly positions = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly content: StyleContent = fresh) {
    this.numberFormats = [...content.numberFormats];
    for (const list of Object.keys(this.added) as StyleList[]) {
      content.lists[list].forEach((xml, position) => this.positions.set(list + xml, this.positions.get(list + xml) ?? position));
    }
  }

  /** Whether anything has to be added. */
  get isLonger(): boolean {
    return this.addedNumberFormats.length > 0 || Object.values(this.added).some((list) => list.length > 0);
  }

  /** Position of a look among the cell formats. `quoted`: the text begins like a formula, and stays text when a person edits it. */
  cell(look: Look, quoted = false): number {
    const key = quoted ? `${look} quoted` : look;
    const position = this.known.get(key) ?? this.placeLook(looks[look], quoted);
    this.known.set(key, position);
    return position;
  }

  /** Position of a mark among the differential formats. */
  mark(look: MarkLook): number {
    return this.place('dxfs', markXml(marks[look]));
  }

  private placeLook(look: LookStyle, quoted: boolean): number {
    const ids =
      `numFmtId="${this.numberFormat(look.format ?? 0)}" fontId="${this.place('fonts', look.font ?? plainFont)}"` +
      ` fillId="${this.place('fills', look.fill ?? noFill)}" borderId="${this.place('borders', look.border ?? noBorder)}"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const open = `<xf ${ids} xfId="0"${quoted ? ' quotePrefix="1"' : ''} ${applied}`;
    return this.place('cellXfs', look.alignment === undefined ? `${open}/>` : `${open}>${look.alignment}</xf>`);
  }

  private numberFormat(format: number | string): number {
    if (typeof format === 'number') return format;
    const existing = this.numberFormats.find(({ code }) => code === format);
    if (existing !== undefined) return existing.id;
    const id = this.numberFormats.reduce((most, known) => Math.max(most, known.id), firstOwnNumberFormat - 1) + 1;
    this.numberFormats.push({ id, code: format });
    this.addedNumberFormats.push(prefixed(`<numFmt numFmtId="${id}" formatCode="${xmlAttribute(format)}"/>`, this.content.prefix));
    return id;
  }

  private place(list: StyleList, xml: string): number {
    const written = prefixed(xml, this.content.prefix);
    const existing = this.positions.get(list + written);
    if (existing !== undefined) return existing;
    const position = this.content.lists[list].length + this.added[list].length;
    this.positions.set(list + written, position);
    this.added[list].push(written);
    return position;
  }
}

/** Gives every element name of a fragment a prefix. The fragment is ours: `<` begins a tag and nothing else. */
export const prefixed = (xml: string, prefix: string): string => (prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`));

/** A whole style sheet, for a workbook that has none. */
export function styleSheetXml(tables: StyleTables, dialect: Dialect): string {
  const list = (name: StyleList): string => {
    const children = [...fresh.lists[name], ...tables.added[name]];
    return `<${name} count="${children.length}">${children.join('')}</${name}>`;
  };
  const formats = tables.addedNumberFormats;
  return (
    `${xmlDeclaration}<styleSheet xmlns="${dialect.main}">` +
    (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`) +
    list('fonts') +
    list('fills') +
    list('borders') +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list('cellXfs') +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    list('dxfs') +
    '</styleSheet>'
  );
}
