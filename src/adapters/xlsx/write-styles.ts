import type { CellStyle, Look, MarkLook, MarkStyle } from '../../workbook';
import { cellStyles, markStyles } from '../../workbook';
import type { Dialect } from './write-xml';
import { xmlAttribute, xmlDeclaration } from './write-xml';

/** The lists of a style sheet that a position points into. */
export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

const rgb = (color: string): string => `<color rgb="FF${color}"/>`;
const calibri = '<name val="Calibri"/><family val="2"/>';
const plainFont = `<font><sz val="11"/>${calibri}</font>`;

function fontXml(font: CellStyle['font']): string {
  if (font === undefined) return plainFont;
  const kind = (font.bold ? '<b/>' : '') + (font.italic ? '<i/>' : '') + (font.underline ? '<u/>' : '');
  return `<font>${kind}<sz val="${font.size}"/>${rgb(font.color)}${calibri}</font>`;
}

const fillXml = (color: string | undefined): string =>
  color === undefined ? noFill : `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/></patternFill></fill>`;

const borderXml = (below: string | undefined): string =>
  below === undefined ? noBorder : `<border><left/><right/><top/><bottom style="thin">${rgb(below)}</bottom><diagonal/></border>`;

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const sides = (horizontal === undefined ? '' : ` horizontal="${horizontal}"`) + (vertical === undefined ? '' : ` vertical="${vertical}"`);
  const all = sides + (wrap ? ' wrapText="1"' : '');
  return all === '' ? '' : `<alignment${all}/>`;
}

/** Ids of the number formats that every style sheet has. */
const builtInFormats: ReadonlyMap<string, number> = new Map([
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
]);

const noFill = '<fill><patternFill patternType="none"/></fill>';
const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';

function markXml({ bold, italic, color, fill, line, lineColor }: MarkStyle): string {
  const font = (bold ? '<b/>' : '') + (italic ? '<i/>' : '') + (color === undefined ? '' : rgb(color));
  // In a differential format the solid color is the background color.
  const filled = fill === undefined ? '' : `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="${line}">${rgb(lineColor)}</${side}>`);
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${filled}<border>${sides.join('')}</border></dxf>`;
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
 * Gives a look its position in a style sheet. What a look needs is looked up in the style sheet and
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
    const position = this.known.get(key) ?? this.placeLook(cellStyles[look], quoted);
    this.known.set(key, position);
    return position;
  }

  /** Position of a mark among the differential formats. */
  mark(look: MarkLook): number {
    return this.place('dxfs', markXml(markStyles[look]));
  }

  private placeLook(look: CellStyle, quoted: boolean): number {
    const ids =
      `numFmtId="${this.numberFormat(look.format)}" fontId="${this.place('fonts', fontXml(look.font))}"` +
      ` fillId="${this.place('fills', fillXml(look.fill))}" borderId="${this.place('borders', borderXml(look.lineBelow))}"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const open = `<xf ${ids} xfId="0"${quoted ? ' quotePrefix="1"' : ''} ${applied}`;
    const alignment = alignmentXml(look);
    return this.place('cellXfs', alignment === '' ? `${open}/>` : `${open}>${alignment}</xf>`);
  }

  private numberFormat(format: string | undefined): number {
    if (format === undefined) return 0;
    const builtIn = builtInFormats.get(format);
    if (builtIn !== undefined) return builtIn;
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
