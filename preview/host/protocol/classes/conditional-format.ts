import { type ConditionalFormat, type ConditionalFormats, type ConditionalLook, type ConditionalSide, refuse } from '../../model';
import { type MadeLink, type MadeScalar, value } from '../class-spec';
import { describeClass } from '../wire-class';

const collection = describeClass<ConditionalFormats>({
  name: 'ConditionalFormatCollection',
  items: { of: 'ConditionalFormat', byKey: 'getItem' },
  methods: {
    Add: 'ConditionalFormat',
    ClearAll: value,
    GetCount: value,
    GetItemAt: 'ConditionalFormat',
    GetItemOrNullObject: 'ConditionalFormat',
  },
  since: { 14: ['GetItemOrNullObject'] },
});

/** What a rule of one kind has; a rule of another kind has none of it. */
const ofKind = (kind: string, gives: string): MadeLink<ConditionalFormat> => ({
  gives,
  get: (rule) => (rule.type === kind ? rule : refuse('ItemNotFound')),
});
const ofKindOrNull = (kind: string, gives: string): MadeLink<ConditionalFormat> => ({
  gives,
  get: (rule) => (rule.type === kind ? rule : undefined),
});

const rule = describeClass<ConditionalFormat>({
  name: 'ConditionalFormat',
  key: 'Id',
  scalars: { StopIfTrue: 'write', Priority: 'write', Type: 'read', Id: 'read' },
  madeLinks: {
    CellValue: ofKind('CellValue', 'CellValueConditionalFormat'),
    CellValueOrNullObject: ofKindOrNull('CellValue', 'CellValueConditionalFormat'),
    ColorScale: ofKind('ColorScale', 'ColorScaleConditionalFormat'),
    ColorScaleOrNullObject: ofKindOrNull('ColorScale', 'ColorScaleConditionalFormat'),
    Custom: ofKind('Custom', 'CustomConditionalFormat'),
    CustomOrNullObject: ofKindOrNull('Custom', 'CustomConditionalFormat'),
    DataBar: ofKind('DataBar', 'DataBarConditionalFormat'),
    DataBarOrNullObject: ofKindOrNull('DataBar', 'DataBarConditionalFormat'),
    IconSet: ofKind('IconSet', 'IconSetConditionalFormat'),
    IconSetOrNullObject: ofKindOrNull('IconSet', 'IconSetConditionalFormat'),
    Preset: ofKind('PresetCriteria', 'PresetCriteriaConditionalFormat'),
    PresetOrNullObject: ofKindOrNull('PresetCriteria', 'PresetCriteriaConditionalFormat'),
    TextComparison: ofKind('ContainsText', 'TextConditionalFormat'),
    TextComparisonOrNullObject: ofKindOrNull('ContainsText', 'TextConditionalFormat'),
    TopBottom: ofKind('TopBottom', 'TopBottomConditionalFormat'),
    TopBottomOrNullObject: ofKindOrNull('TopBottom', 'TopBottomConditionalFormat'),
  },
  methods: { Delete: value, GetRange: 'Range', GetRangeOrNullObject: 'Range', GetRanges: 'RangeAreas' },
  since: { 9: ['GetRanges'] },
});

const self = (gives: string): MadeLink<ConditionalFormat> => ({ gives, get: (held) => held });
const format = self('ConditionalRangeFormat');

const custom = describeClass<ConditionalFormat>({
  name: 'CustomConditionalFormat',
  madeLinks: { Format: format, Rule: self('ConditionalFormatRule') },
});

const customRule = describeClass<ConditionalFormat>({
  name: 'ConditionalFormatRule',
  scalars: { Formula: 'write' },
  madeScalars: {
    FormulaLocal: { get: ({ formula }) => formula, set: (held, formula: string) => void (held.formula = formula) },
  },
  missing: ['FormulaR1C1'],
});

/** What rules of other kinds say: kept as it was said. */
const said = (name: string): MadeScalar<ConditionalFormat> => ({
  get: ({ detail }) => detail[name],
  set: (held, to: unknown) => {
    held.detail = { ...held.detail, [name]: to };
  },
});

const withRule = (name: string) =>
  describeClass<ConditionalFormat>({ name, madeScalars: { Rule: said('rule') }, madeLinks: { Format: format } });

const dataBar = describeClass<ConditionalFormat>({
  name: 'DataBarConditionalFormat',
  madeScalars: {
    ShowDataBarOnly: said('showDataBarOnly'),
    BarDirection: said('barDirection'),
    AxisFormat: said('axisFormat'),
    AxisColor: said('axisColor'),
    LowerBoundRule: said('lowerBoundRule'),
    UpperBoundRule: said('upperBoundRule'),
  },
  madeLinks: { NegativeFormat: self('ConditionalDataBarNegativeFormat'), PositiveFormat: self('ConditionalDataBarPositiveFormat') },
});

const positiveBar = describeClass<ConditionalFormat>({
  name: 'ConditionalDataBarPositiveFormat',
  madeScalars: {
    FillColor: said('positive/fillColor'),
    GradientFill: said('positive/gradientFill'),
    BorderColor: said('positive/borderColor'),
  },
});

const negativeBar = describeClass<ConditionalFormat>({
  name: 'ConditionalDataBarNegativeFormat',
  madeScalars: {
    FillColor: said('negative/fillColor'),
    MatchPositiveFillColor: said('negative/matchPositiveFillColor'),
    BorderColor: said('negative/borderColor'),
    MatchPositiveBorderColor: said('negative/matchPositiveBorderColor'),
  },
});

const colorScale = describeClass<ConditionalFormat>({
  name: 'ColorScaleConditionalFormat',
  madeScalars: {
    Criteria: said('criteria'),
    ThreeColorScale: { get: ({ detail }) => Object.hasOwn((detail['criteria'] as object | undefined) ?? {}, 'midpoint') },
  },
});

const iconSet = describeClass<ConditionalFormat>({
  name: 'IconSetConditionalFormat',
  madeScalars: {
    ReverseIconOrder: said('reverseIconOrder'),
    ShowIconOnly: said('showIconOnly'),
    Style: said('style'),
    Criteria: said('criteria'),
  },
});

/** A part of the look that a rule lays over cells; null where it leaves the cells as they are. */
const look = (key: keyof ConditionalLook): MadeScalar<ConditionalFormat> => ({
  get: (held) => held.look[key],
  set: (held, to: unknown) => held.setLook({ [key]: to }),
});

const rangeFormat = describeClass<ConditionalFormat>({
  name: 'ConditionalRangeFormat',
  madeScalars: { NumberFormat: look('numberFormat') },
  madeLinks: {
    Borders: self('ConditionalRangeBorderCollection'),
    Fill: self('ConditionalRangeFill'),
    Font: self('ConditionalRangeFont'),
  },
});

const fill = describeClass<ConditionalFormat>({
  name: 'ConditionalRangeFill',
  madeScalars: { Color: look('fillColor') },
  madeMethods: { Clear: { gives: value, call: (held) => held.setLook({ fillColor: undefined }) } },
});

const plainFont = { fontColor: undefined, bold: undefined, italic: undefined, underline: undefined, strikethrough: undefined };

const font = describeClass<ConditionalFormat>({
  name: 'ConditionalRangeFont',
  madeScalars: {
    Color: look('fontColor'),
    Italic: look('italic'),
    Bold: look('bold'),
    Underline: look('underline'),
    Strikethrough: look('strikethrough'),
  },
  madeMethods: { Clear: { gives: value, call: (held) => held.setLook(plainFont) } },
});

/** One border of a rule's look. */
interface Edge {
  readonly held: ConditionalFormat;
  readonly side: ConditionalSide;
}

const sides: readonly ConditionalSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
const edges = (held: ConditionalFormat): readonly Edge[] => sides.map((side) => ({ held, side }));
const edgeOf = (held: ConditionalFormat, key: string): Edge => ({
  held,
  side: sides.find((side) => side === key) ?? refuse('InvalidArgument'),
});
const edgeAt = (side: ConditionalSide): MadeLink<ConditionalFormat> => ({
  gives: 'ConditionalRangeBorder',
  get: (held): Edge => ({ held, side }),
});

const borders = describeClass<ConditionalFormat>({
  name: 'ConditionalRangeBorderCollection',
  items: { of: 'ConditionalRangeBorder', list: edges, byKey: edgeOf },
  madeScalars: { Count: { get: () => sides.length } },
  madeLinks: { Bottom: edgeAt('EdgeBottom'), Left: edgeAt('EdgeLeft'), Right: edgeAt('EdgeRight'), Top: edgeAt('EdgeTop') },
  madeMethods: {
    GetItemAt: { gives: 'ConditionalRangeBorder', call: (held, index: number) => edges(held)[index] ?? refuse('InvalidArgument') },
  },
});

const border = describeClass<Edge>({
  name: 'ConditionalRangeBorder',
  keyOf: ({ side }) => side,
  madeScalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ held, side }) => held.look.borders?.[side]?.style ?? 'None',
      set: ({ held, side }, style: string) => held.setBorder(side, { style }),
    },
    Color: {
      get: ({ held, side }) => held.look.borders?.[side]?.color,
      set: ({ held, side }, color: string) => held.setBorder(side, { color }),
    },
  },
});

export const conditionalFormatClasses = [
  collection,
  rule,
  custom,
  customRule,
  withRule('CellValueConditionalFormat'),
  withRule('TextConditionalFormat'),
  withRule('TopBottomConditionalFormat'),
  withRule('PresetCriteriaConditionalFormat'),
  dataBar,
  positiveBar,
  negativeBar,
  colorScale,
  iconSet,
  rangeFormat,
  fill,
  font,
  borders,
  border,
];
