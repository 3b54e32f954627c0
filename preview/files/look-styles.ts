import { type CellStyle as PlanStyle, type Look, type MarkLook, cellStyles, markStyles } from '../../src/workbook';
import { type CellStyle, type ConditionalLook, type StylePatch } from '../host/model';

const borderLine = (color: string): CellStyle['bottom'] => ({ style: 'Continuous', weight: 'Thin', color: `#${color}` });

const fillOf = (fill: string | undefined): StylePatch =>
  fill === undefined ? { fillColor: '#FFFFFF', fillPattern: 'None' } : { fillColor: `#${fill}`, fillPattern: 'Solid' };

const fontOf = (font: PlanStyle['font']): StylePatch => ({
  bold: font?.bold === true,
  italic: font?.italic === true,
  underline: font?.underline === true ? 'Single' : 'None',
  fontSize: font?.size ?? 11,
  fontColor: `#${font?.color ?? '000000'}`,
});

const verticals = { top: 'Top', center: 'Center' } as const;

const alignmentOf = ({ vertical, horizontal, wrap }: PlanStyle): StylePatch => ({
  horizontalAlignment: horizontal === undefined ? 'General' : 'Left',
  verticalAlignment: vertical === undefined ? 'Bottom' : verticals[vertical],
  wrapText: wrap ?? false,
});

const styleOf = (style: PlanStyle): StylePatch => ({
  ...fontOf(style.font),
  ...fillOf(style.fill),
  ...alignmentOf(style),
  numberFormat: style.format ?? 'General',
  bottom: style.lineBelow === undefined ? undefined : borderLine(style.lineBelow),
});

const looks = Object.keys(cellStyles) as readonly Look[];

/** What each planned look sets in the model, all of it, so that it can be laid over any other. */
export const lookStyles = Object.fromEntries(looks.map((look) => [look, styleOf(cellStyles[look])])) as Readonly<Record<Look, StylePatch>>;

const wears = (style: CellStyle, patch: StylePatch): boolean =>
  Object.entries(patch).every(([key, value]) => JSON.stringify(style[key as keyof CellStyle]) === JSON.stringify(value));

const isDateFormat = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(format);

const byFormat = ({ numberFormat, wrapText }: CellStyle): Look => {
  if (isDateFormat(numberFormat)) return 'date';
  if (numberFormat === '@') return wrapText ? 'wrapped' : 'text';
  if (/^#?,?#*0$/.test(numberFormat)) return 'integer';
  if (/^[#,]*0\.0+$/.test(numberFormat)) return 'decimal';
  return wrapText ? 'wrapped' : 'plain';
};

/** The planned look that a cell has, or the one that keeps its number format. */
export const nearestLook = (style: CellStyle): Look => looks.find((look) => wears(style, lookStyles[look])) ?? byFormat(style);

const lineStyles = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' } as const;

/** What a mark lays over a cell. */
export const markLook = (look: MarkLook): ConditionalLook => {
  const { bold, italic, color, fill, line, lineColor } = markStyles[look];
  const side = { style: lineStyles[line], color: `#${lineColor}` };
  return {
    ...(fill !== undefined && { fillColor: `#${fill}` }),
    ...(color !== undefined && { fontColor: `#${color}` }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    borders: { EdgeTop: side, EdgeBottom: side, EdgeLeft: side, EdgeRight: side },
  };
};
