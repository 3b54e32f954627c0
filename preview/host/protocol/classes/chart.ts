import { type Chart, type Charts, refuse } from '../../model';
import { type MadeLink, type MadeScalar, value } from '../class-spec';
import { describeClass } from '../wire-class';

/** A part of a chart. Charts are kept and never drawn, so a part is what was said of it. */
interface ChartPart {
  readonly chart: Chart;
  /** `title`, `axes/valueAxis`. */
  readonly path: string;
}

const kept = (name: string, plain: unknown = null): MadeScalar<ChartPart> => ({
  get: ({ chart, path }) => chart.properties.get(`${path}/${name}`) ?? plain,
  set: ({ chart, path }, to: unknown) => void chart.properties.set(`${path}/${name}`, to),
});

const keptAll = (names: readonly string[]): Readonly<Record<string, MadeScalar<ChartPart>>> =>
  Object.fromEntries(names.map((name) => [name, kept(name)]));

const keptOfChart = (name: string): MadeScalar<Chart> => ({
  get: ({ properties }) => properties.get(name),
  set: ({ properties }, to: unknown) => void properties.set(name, to),
});

const partOf = (gives: string, path: string): MadeLink<Chart> => ({ gives, get: (chart): ChartPart => ({ chart, path }) });
const below = (gives: string, name: string): MadeLink<ChartPart> => ({
  gives,
  get: ({ chart, path }): ChartPart => ({ chart, path: `${path}/${name}` }),
});

const charts = describeClass<Charts>({
  name: 'ChartCollection',
  items: { of: 'Chart', byKey: 'getItem' },
  scalars: { Count: 'read' },
  methods: { Add: 'Chart', GetCount: value, GetItem: 'Chart', GetItemAt: 'Chart', GetItemOrNullObject: 'Chart' },
  since: { 4: ['GetCount', 'GetItemOrNullObject'] },
});

const chart = describeClass<Chart>({
  name: 'Chart',
  key: 'Id',
  scalars: { Id: 'read', Name: 'write', Top: 'write', Left: 'write', Width: 'write', Height: 'write', ChartType: 'write' },
  madeScalars: {
    ShowAllFieldButtons: keptOfChart('ShowAllFieldButtons'),
    ShowDataLabelsOverMaximum: keptOfChart('ShowDataLabelsOverMaximum'),
    CategoryLabelLevel: keptOfChart('CategoryLabelLevel'),
    Style: keptOfChart('Style'),
    DisplayBlanksAs: keptOfChart('DisplayBlanksAs'),
    PlotBy: keptOfChart('PlotBy'),
    PlotVisibleOnly: keptOfChart('PlotVisibleOnly'),
    SeriesNameLevel: keptOfChart('SeriesNameLevel'),
  },
  madeLinks: {
    Axes: partOf('ChartAxes', 'axes'),
    DataLabels: partOf('ChartDataLabels', 'dataLabels'),
    Legend: partOf('ChartLegend', 'legend'),
    Title: partOf('ChartTitle', 'title'),
    Worksheet: { gives: 'Worksheet', get: ({ sheet }) => sheet },
  },
  methods: { Delete: value, SetData: value, SetPosition: value },
  madeMethods: { Activate: { gives: value, call: ({ sheet }) => sheet.activate() } },
  since: {
    2: ['Worksheet'],
    7: ['Id', 'ShowAllFieldButtons', 'ChartType'],
    8: ['ShowDataLabelsOverMaximum', 'CategoryLabelLevel', 'Style', 'DisplayBlanksAs', 'PlotBy', 'PlotVisibleOnly', 'SeriesNameLevel'],
    9: ['Activate'],
  },
  missing: ['Format', 'PivotOptions', 'PlotArea', 'Series'],
});

const placed = ['HorizontalAlignment', 'Top', 'Left', 'VerticalAlignment', 'TextOrientation', 'Position', 'ShowShadow'];

const title = describeClass<ChartPart>({
  name: 'ChartTitle',
  madeScalars: { ...keptAll(placed), Visible: kept('Visible', true), Text: kept('Text', ''), Overlay: kept('Overlay', false) },
  since: { 7: placed },
  missing: ['Width', 'Height', 'Format'],
});

const box = ['Left', 'Top', 'Width', 'Height', 'ShowShadow'];

const legend = describeClass<ChartPart>({
  name: 'ChartLegend',
  madeScalars: {
    ...keptAll(box),
    Visible: kept('Visible', true),
    Position: kept('Position', 'Bottom'),
    Overlay: kept('Overlay', false),
  },
  since: { 7: box },
  missing: ['Format', 'LegendEntries'],
});

const shown = [
  'Position',
  'ShowValue',
  'ShowSeriesName',
  'ShowCategoryName',
  'ShowLegendKey',
  'ShowPercentage',
  'ShowBubbleSize',
  'Separator',
];
const aligned = ['NumberFormat', 'TextOrientation', 'AutoText', 'HorizontalAlignment', 'VerticalAlignment'];

const dataLabels = describeClass<ChartPart>({
  name: 'ChartDataLabels',
  madeScalars: keptAll([...shown, ...aligned, 'LinkNumberFormat']),
  since: { 8: aligned, 9: ['LinkNumberFormat'] },
  missing: ['Format'],
});

const axisNames: Readonly<Record<string, string>> = { Category: 'categoryAxis', Series: 'seriesAxis', Value: 'valueAxis' };

const axes = describeClass<ChartPart>({
  name: 'ChartAxes',
  madeLinks: {
    CategoryAxis: below('ChartAxis', 'categoryAxis'),
    SeriesAxis: below('ChartAxis', 'seriesAxis'),
    ValueAxis: below('ChartAxis', 'valueAxis'),
  },
  madeMethods: {
    GetItem: {
      gives: 'ChartAxis',
      call: (part, type: string): ChartPart => ({ ...part, path: `${part.path}/${axisNames[type] ?? refuse('InvalidArgument')}` }),
    },
  },
  since: { 7: ['GetItem'] },
});

const scale = ['MajorUnit', 'Maximum', 'Minimum', 'MinorUnit'];
const axisLook = [
  'DisplayUnit',
  'ShowDisplayUnitLabel',
  'ScaleType',
  'ReversePlotOrder',
  'Visible',
  'TickLabelPosition',
  'TickLabelSpacing',
];

const axis = describeClass<ChartPart>({
  name: 'ChartAxis',
  madeScalars: { ...keptAll([...scale, ...axisLook]), NumberFormat: kept('NumberFormat', 'General') },
  madeLinks: { Title: below('ChartAxisTitle', 'title') },
  since: { 7: axisLook, 8: ['NumberFormat'] },
  missing: [
    'CustomDisplayUnit',
    'Type',
    'MinorTimeUnitScale',
    'MajorTimeUnitScale',
    'BaseTimeUnit',
    'CategoryType',
    'AxisGroup',
    'LogBase',
    'Left',
    'Top',
    'Height',
    'Width',
    'Crosses',
    'CrossesAt',
    'IsBetweenCategories',
    'MajorTickMark',
    'MinorTickMark',
    'TickMarkSpacing',
    'Alignment',
    'MultiLevel',
    'LinkNumberFormat',
    'Offset',
    'TextOrientation',
    'Position',
    'PositionAt',
    'Format',
    'MajorGridlines',
    'MinorGridlines',
  ],
});

const axisTitle = describeClass<ChartPart>({
  name: 'ChartAxisTitle',
  madeScalars: { Text: kept('Text', ''), Visible: kept('Visible', true) },
  missing: ['TextOrientation', 'Format'],
});

export const chartClasses = [charts, chart, title, legend, dataLabels, axes, axis, axisTitle];
