import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { type BorderLine, type CellStyle, type StylePatch, plainStyle } from '../host/model';

/** Lines of the model as Univer numbers them, by style and weight. */
const lines: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
];

type Line = NonNullable<IBorderData['t']>;

/** A line as Univer draws it. */
export const viewLine = ({ style, weight, color }: Pick<BorderLine, 'style' | 'color'> & { readonly weight?: string }): Line => ({
  s:
    (lines.find(([name, width]) => name === style && width === (weight ?? 'Thin')) ?? lines.find(([name]) => name === style))?.[2] ??
    BorderStyleTypes.THIN,
  cl: { rgb: color },
});

const modelLine = (line: Nullable<Line>): BorderLine | undefined => {
  if (!line || line.s === BorderStyleTypes.NONE) return undefined;
  const [style, weight] = lines.find(([, , number]) => number === line.s) ?? ['Continuous', 'Thin'];
  return { style, weight, color: line.cl.rgb?.toUpperCase() ?? '#000000' };
};

const edges = [
  ['top', 't'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['right', 'r'],
] as const;

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const bordersOf = (style: CellStyle): IBorderData =>
  Object.fromEntries(edges.map(([edge, key]) => [key, style[edge] === undefined ? null : viewLine(style[edge])]));

/** Every property that grid and model share, with how Univer spells what a style has; null where it has nothing of it. */
const spelled: Readonly<Record<string, readonly [readonly (keyof CellStyle)[], (style: CellStyle) => unknown]>> = {
  n: [['numberFormat'], ({ numberFormat }) => (numberFormat === 'General' ? null : { pattern: numberFormat })],
  bg: [['fillColor', 'fillPattern'], ({ fillPattern, fillColor }) => (fillPattern === 'None' ? null : { rgb: fillColor })],
  cl: [['fontColor'], ({ fontColor }) => ({ rgb: fontColor })],
  bl: [['bold'], ({ bold }) => flag(bold)],
  it: [['italic'], ({ italic }) => flag(italic)],
  ul: [['underline'], ({ underline }) => ({ s: flag(underline !== 'None') })],
  st: [['strikethrough'], ({ strikethrough }) => ({ s: flag(strikethrough) })],
  ff: [['fontName'], ({ fontName }) => fontName],
  fs: [['fontSize'], ({ fontSize }) => fontSize],
  ht: [['horizontalAlignment'], ({ horizontalAlignment }) => horizontal[horizontalAlignment] ?? null],
  vt: [['verticalAlignment'], ({ verticalAlignment }) => vertical[verticalAlignment] ?? VerticalAlign.BOTTOM],
  tb: [['wrapText'], ({ wrapText }) => (wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW)],
  bd: [['top', 'bottom', 'left', 'right'], bordersOf],
};

const differs = (style: CellStyle, other: CellStyle, keys: readonly (keyof CellStyle)[]): boolean =>
  keys.some((key) => style[key] !== other[key]);

/**
 * A style as Univer takes it, every shared property said: null for what the cell does not set, which takes it away.
 * @param ofColumn the style of the whole column, over which Univer lays that of the cell
 */
export const fullViewStyle = (style: CellStyle, ofColumn: CellStyle): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(spelled).map(([name, [keys, spell]]) => [
      name,
      differs(style, plainStyle, keys) || differs(ofColumn, plainStyle, keys) ? spell(style) : null,
    ]),
  );

/** What a filled cell says of itself where it looks like its column: Univer knows number formats of cells only. */
export const viewFormat = ({ numberFormat }: CellStyle): IStyleData | undefined =>
  numberFormat === 'General' ? undefined : { n: { pattern: numberFormat } };

/** The same without what is null, for a cell that has no style yet; undefined for nothing at all. */
export const viewStyle = (style: CellStyle, ofColumn: CellStyle): IStyleData | undefined => {
  if (style === ofColumn) return undefined;
  const said = Object.entries(fullViewStyle(style, ofColumn)).filter(([, value]) => value !== null);
  return said.length === 0 ? undefined : Object.fromEntries(said);
};

const nameOf = <T>(names: Readonly<Record<string, T>>, wanted: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === wanted);

const isOn = (part: Nullable<{ readonly s: BooleanNumber }>): boolean => part?.s === BooleanNumber.TRUE;

/** What each property of Univer says to the model. */
const read: Readonly<Record<string, (style: IStyleData) => StylePatch>> = {
  n: ({ n }) => ({ numberFormat: n?.pattern ?? 'General' }),
  bg: ({ bg }) => (bg?.rgb ? { fillColor: bg.rgb.toUpperCase(), fillPattern: 'Solid' } : { fillColor: '#FFFFFF', fillPattern: 'None' }),
  cl: ({ cl }) => ({ fontColor: cl?.rgb?.toUpperCase() ?? '#000000' }),
  bl: ({ bl }) => ({ bold: bl === BooleanNumber.TRUE }),
  it: ({ it }) => ({ italic: it === BooleanNumber.TRUE }),
  ul: ({ ul }) => ({ underline: isOn(ul) ? 'Single' : 'None' }),
  st: ({ st }) => ({ strikethrough: isOn(st) }),
  ff: ({ ff }) => ({ fontName: ff ?? 'Calibri' }),
  fs: ({ fs }) => ({ fontSize: fs ?? 11 }),
  ht: ({ ht }) => ({ horizontalAlignment: nameOf(horizontal, ht) ?? 'General' }),
  vt: ({ vt }) => ({ verticalAlignment: nameOf(vertical, vt) ?? 'Bottom' }),
  tb: ({ tb }) => ({ wrapText: tb === WrapStrategy.WRAP }),
  bd: ({ bd }) => Object.fromEntries(edges.map(([edge, key]) => [edge, modelLine(bd?.[key])])),
};

/** What the style of a cell in Univer says to the model, all shared properties that it has; nothing for a cell without one. */
export const modelPatch = (style: IStyleData | undefined): StylePatch =>
  style === undefined ? {} : (Object.assign({}, ...Object.keys(style).map((name) => read[name]?.(style) ?? {})) as StylePatch);
