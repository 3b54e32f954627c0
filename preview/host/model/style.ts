/** One edge of a cell. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** Edges that a single cell has. */
export type CellEdge = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

/** How a cell looks, as set by hand or by an add-in. Conditional formats never show here. */
export interface CellStyle {
  readonly numberFormat: string;
  /** Name of the cell style, `Normal`. */
  readonly style: string;
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly fillTint: number;
  readonly fillPatternTint: number;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly fontTint: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly textOrientation: number;
  readonly readingOrder: string;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Whether the text was typed behind an apostrophe; it shows in no value and no formula. */
  readonly quotePrefix: boolean;
  readonly top: BorderLine | undefined;
  readonly bottom: BorderLine | undefined;
  readonly left: BorderLine | undefined;
  readonly right: BorderLine | undefined;
  readonly diagonalDown: BorderLine | undefined;
  readonly diagonalUp: BorderLine | undefined;
}

/** Some properties of a look, to be laid over another. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] };

/** How a cell looks that nobody has touched. */
export const plainStyle: CellStyle = Object.freeze({
  numberFormat: 'General',
  style: 'Normal',
  fillColor: '#FFFFFF',
  fillPattern: 'None',
  fillPatternColor: '#000000',
  fillTint: 0,
  fillPatternTint: 0,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  fontTint: 0,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  textOrientation: 0,
  readingOrder: 'Context',
  shrinkToFit: false,
  indentLevel: 0,
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
  diagonalDown: undefined,
  diagonalUp: undefined,
});

/** All looks in use, each once, so that equal looks are the same object. */
export class StyleTable {
  readonly #known = new Map<string, CellStyle>([[JSON.stringify(plainStyle), plainStyle]]);

  /** A look with some properties replaced. */
  patched(base: CellStyle, patch: StylePatch): CellStyle {
    const made = { ...base, ...patch };
    const key = JSON.stringify(made);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const frozen = Object.freeze(made);
    this.#known.set(key, frozen);
    return frozen;
  }
}

/** The properties in which a look differs from the plain one; nothing for the plain one. */
export const styleDifference = (style: CellStyle): StylePatch =>
  Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== plainStyle[key as keyof CellStyle]));

/** A color as Excel answers it: `#RRGGBB` in capitals. Names that HTML has are taken as they are. */
export const normalColor = (color: string): string => (/^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace('#', '').toUpperCase()}` : color);
