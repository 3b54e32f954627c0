import { type BorderLine, type BorderSide, borderSides, type CellStyle, type RangeFormat, refuse } from '../../model';
import { type MadeScalar, value } from '../class-spec';
import { describeClass } from '../wire-class';

/** A property of the look of cells. */
const look = (key: keyof CellStyle): MadeScalar<RangeFormat> => ({
  get: (cells) => cells.get(key),
  set: (cells, to: unknown) => cells.set({ [key]: to }),
});

const format = describeClass<RangeFormat>({
  name: 'RangeFormat',
  scalars: { ColumnWidth: 'write', RowHeight: 'write', UseStandardHeight: 'write', UseStandardWidth: 'write' },
  madeScalars: {
    WrapText: look('wrapText'),
    HorizontalAlignment: look('horizontalAlignment'),
    VerticalAlignment: look('verticalAlignment'),
    TextOrientation: look('textOrientation'),
    ReadingOrder: look('readingOrder'),
    ShrinkToFit: look('shrinkToFit'),
    IndentLevel: look('indentLevel'),
    AutoIndent: look('autoIndent'),
  },
  madeLinks: {
    Borders: { gives: 'RangeBorderCollection', get: (cells) => cells },
    Fill: { gives: 'RangeFill', get: (cells) => cells },
    Font: { gives: 'RangeFont', get: (cells) => cells },
    Protection: { gives: 'FormatProtection', get: (cells) => cells },
  },
  methods: { AutofitColumns: value, AutofitRows: value },
  madeMethods: {
    AdjustIndent: {
      gives: value,
      call: (cells, amount: number) => cells.set({ indentLevel: Math.max(0, (cells.get('indentLevel') ?? 0) + amount) }),
    },
  },
  since: {
    2: ['ColumnWidth', 'RowHeight', 'Protection', 'AutofitColumns', 'AutofitRows'],
    7: ['TextOrientation', 'UseStandardHeight', 'UseStandardWidth'],
    9: ['ReadingOrder', 'ShrinkToFit', 'IndentLevel', 'AutoIndent'],
    11: ['AdjustIndent'],
  },
});

const fill = describeClass<RangeFormat>({
  name: 'RangeFill',
  madeScalars: {
    Color: look('fillColor'),
    TintAndShade: look('fillTint'),
    PatternTintAndShade: look('fillPatternTint'),
    Pattern: look('fillPattern'),
    PatternColor: look('fillPatternColor'),
  },
  madeMethods: { Clear: { gives: value, call: (cells) => cells.clearFill() } },
  since: { 9: ['TintAndShade', 'PatternTintAndShade', 'Pattern', 'PatternColor'] },
});

const font = describeClass<RangeFormat>({
  name: 'RangeFont',
  madeScalars: {
    Name: look('fontName'),
    Size: look('fontSize'),
    Color: look('fontColor'),
    Italic: look('italic'),
    Bold: look('bold'),
    Underline: look('underline'),
    Strikethrough: look('strikethrough'),
    Subscript: look('subscript'),
    Superscript: look('superscript'),
    TintAndShade: look('fontTint'),
  },
  since: { 9: ['Strikethrough', 'Subscript', 'Superscript', 'TintAndShade'] },
});

const protection = describeClass<RangeFormat>({
  name: 'FormatProtection',
  madeScalars: { Locked: look('locked'), FormulaHidden: look('formulaHidden') },
});

/** One border of some cells. */
interface Edge {
  readonly cells: RangeFormat;
  readonly side: BorderSide;
}

const edgeOf = (cells: RangeFormat, side: string): Edge => {
  const known = borderSides.find((each) => each === side) ?? refuse('InvalidArgument');
  return { cells, side: known };
};

const edges = (cells: RangeFormat): readonly Edge[] => borderSides.map((side) => ({ cells, side }));

const borders = describeClass<RangeFormat>({
  name: 'RangeBorderCollection',
  items: { of: 'RangeBorder', list: edges, byKey: edgeOf },
  madeScalars: { Count: { get: () => borderSides.length } },
  madeMethods: {
    GetItemAt: { gives: 'RangeBorder', call: (cells, index: number) => edges(cells)[index] ?? refuse('InvalidArgument') },
  },
  missing: ['TintAndShade'],
});

const part = (key: keyof BorderLine): MadeScalar<Edge> => ({
  get: ({ cells, side }) => cells.border(side)[key],
  set: ({ cells, side }, to: string) => cells.setBorder(side, { [key]: to }),
});

const border = describeClass<Edge>({
  name: 'RangeBorder',
  keyOf: ({ side }) => side,
  madeScalars: {
    SideIndex: { get: ({ side }) => side },
    Style: part('style'),
    Weight: part('weight'),
    Color: part('color'),
  },
  missing: ['TintAndShade'],
});

export const rangeFormatClasses = [format, fill, font, protection, borders, border];
