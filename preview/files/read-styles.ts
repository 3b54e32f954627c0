import { type PackageArchive, type XmlAttributes, parseXml } from '../../src/adapters/xlsx';
import { type BorderLine, type ConditionalLook, type ConditionalSide, type StylePatch } from '../host/model';
import { type ThemeColors, colorOf, readThemeColors } from './read-colors';

/** What the style sheet of a workbook says. */
export interface FileStyles {
  /** By the number that cells carry: all that a cell format sets. */
  readonly cells: readonly StylePatch[];
  /** By the number that conditional formats carry. */
  readonly conditional: readonly ConditionalLook[];
}

/** Number formats that every workbook has, by number [ECMA-376 18.8.30], as Excel in US English shows them. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const lines: Readonly<Record<string, Pick<BorderLine, 'style' | 'weight'>>> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  double: { style: 'Double', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  dashDot: { style: 'DashDot', weight: 'Thin' },
  dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
  mediumDashed: { style: 'Dash', weight: 'Medium' },
  mediumDashDot: { style: 'DashDot', weight: 'Medium' },
  mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
};

type Side = 'top' | 'bottom' | 'left' | 'right';
const sides: Readonly<Record<string, Side>> = { left: 'left', right: 'right', start: 'left', end: 'right', top: 'top', bottom: 'bottom' };

const edges: Readonly<Record<Side, ConditionalSide>> = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' };

/** Everything that a font, a fill, a border or a cell format can say, while its tags are read. */
type Draft = { -readonly [K in keyof StylePatch]: StylePatch[K] };

/** What a cell format says where it says nothing; it is laid over the look of its column. */
const plainFormat: Draft = {
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fillColor: '#FFFFFF',
  fillPattern: 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  locked: true,
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
};

const isOn = ({ val }: XmlAttributes): boolean => val !== '0' && val !== 'false';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const fontTags: Readonly<Record<string, (draft: Draft, attributes: XmlAttributes, colors: ThemeColors) => void>> = {
  b: (draft, attributes) => (draft.bold = isOn(attributes)),
  i: (draft, attributes) => (draft.italic = isOn(attributes)),
  strike: (draft, attributes) => (draft.strikethrough = isOn(attributes)),
  u: (draft, { val }) => (draft.underline = val === 'none' ? 'None' : capital(val ?? 'single')),
  sz: (draft, { val }) => (draft.fontSize = Number(val)),
  name: (draft, { val }) => (draft.fontName = val ?? 'Calibri'),
  color: (draft, attributes, colors) => (draft.fontColor = colorOf(attributes, colors) ?? '#000000'),
};

/** In cell formats the solid color is the foreground, in conditional formats the background. */
const fillTag = (draft: Draft, name: string, attributes: XmlAttributes, colors: ThemeColors): void => {
  const { patternType } = attributes;
  if (name === 'patternFill' && patternType !== undefined) draft.fillPattern = patternType === 'none' ? 'None' : capital(patternType);
  if (name !== 'fgColor' && name !== 'bgColor') return;
  const color = colorOf(attributes, colors);
  if (color !== undefined && (name === 'fgColor' || draft.fillColor === undefined)) draft.fillColor = color;
};

const alignmentTag = (draft: Draft, { horizontal, vertical, wrapText, indent, shrinkToFit, textRotation }: XmlAttributes): void => {
  if (horizontal !== undefined) draft.horizontalAlignment = capital(horizontal);
  if (vertical !== undefined) draft.verticalAlignment = capital(vertical);
  if (wrapText !== undefined) draft.wrapText = wrapText === '1' || wrapText === 'true';
  if (indent !== undefined) draft.indentLevel = Number(indent);
  if (shrinkToFit !== undefined) draft.shrinkToFit = shrinkToFit === '1' || shrinkToFit === 'true';
  if (textRotation !== undefined) draft.textOrientation = Number(textRotation) > 90 ? 90 - Number(textRotation) : Number(textRotation);
};

/** Reads the tags of a style sheet into its lists. */
class StyleReader {
  readonly #colors: ThemeColors;
  readonly #formats = new Map<number, string>();
  readonly #lists: Readonly<Record<string, Draft[]>> = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  #list = '';
  #draft: Draft = {};
  #side: Side | undefined;

  constructor(colors: ThemeColors) {
    this.#colors = colors;
  }

  open(name: string, attributes: XmlAttributes, depth: number): undefined {
    if (depth === 2) this.#list = name;
    else if (depth === 3) this.#item(name, attributes);
    else if (depth > 3 && this.#list in this.#lists) this.#detail(name, attributes);
  }

  #item(name: string, attributes: XmlAttributes): void {
    if (name === 'numFmt') this.#formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
    const list = this.#lists[this.#list];
    if (list === undefined) return;
    this.#draft = this.#list === 'cellXfs' ? this.#cellFormat(attributes) : {};
    this.#side = undefined;
    list.push(this.#draft);
  }

  #cellFormat({ numFmtId, fontId, fillId, borderId, quotePrefix }: XmlAttributes): Draft {
    const item = (list: string, id: string | undefined): Draft | undefined => this.#lists[list]?.[Number(id ?? 0)];
    const format = Number(numFmtId ?? 0);
    return {
      ...plainFormat,
      ...item('fonts', fontId),
      ...item('fills', fillId),
      ...item('borders', borderId),
      numberFormat: this.#formats.get(format) ?? builtInFormats[format] ?? 'General',
      quotePrefix: quotePrefix === '1' || quotePrefix === 'true',
    };
  }

  #detail(name: string, attributes: XmlAttributes): void {
    const draft = this.#draft;
    const { locked, formatCode } = attributes;
    if (name === 'alignment') alignmentTag(draft, attributes);
    else if (name === 'protection') draft.locked = locked !== '0' && locked !== 'false';
    else if (name === 'numFmt') draft.numberFormat = formatCode ?? 'General';
    else this.#part(name, attributes);
  }

  #part(name: string, attributes: XmlAttributes): void {
    if (name === 'diagonal') this.#side = undefined;
    else if (name in sides || (name === 'color' && this.#side !== undefined)) this.#border(name, attributes);
    else {
      fontTags[name]?.(this.#draft, attributes, this.#colors);
      fillTag(this.#draft, name, attributes, this.#colors);
    }
  }

  #border(name: string, attributes: XmlAttributes): void {
    if (name === 'color') {
      const line = this.#side && this.#draft[this.#side];
      if (this.#side !== undefined && line) this.#draft[this.#side] = { ...line, color: colorOf(attributes, this.#colors) ?? '#000000' };
      return;
    }
    this.#side = sides[name];
    const line = lines[attributes['style'] ?? 'none'];
    if (this.#side !== undefined) this.#draft[this.#side] = line && { ...line, color: '#000000' };
  }

  get styles(): FileStyles {
    return { cells: this.#lists['cellXfs'] ?? [], conditional: (this.#lists['dxfs'] ?? []).map(conditionalLook) };
  }
}

const conditionalLook = (draft: Draft): ConditionalLook => {
  const { fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat } = draft;
  const borders = Object.entries(edges).flatMap(([side, edge]) => {
    const line = draft[side as Side];
    return line === undefined ? [] : [[edge, { style: line.style, color: line.color }] as const];
  });
  const said = { fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
  };
};

/** The looks that a workbook file knows; none where it has no style sheet. */
export const readStyles = async (archive: PackageArchive): Promise<FileStyles> => {
  const part = archive.find('xl/styles.xml');
  if (part === undefined) return { cells: [], conditional: [] };
  const reader = new StyleReader(await readThemeColors(archive));
  await parseXml(archive, part, part.name, { open: (name, attributes, depth) => reader.open(name, attributes, depth) });
  return reader.styles;
};
