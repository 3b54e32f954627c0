import { refuse } from './errors';
import { type Range } from './range';
import { type Sheet } from './sheet';

/** A chart, stored and never drawn. */
export class Chart {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  chartType: string;
  seriesBy: string;
  source: Range;
  top = 0;
  left = 0;
  width = 360;
  height = 216;
  /** Everything else that was set, by its path: `title/text`, `legend/position`. */
  readonly properties = new Map<string, unknown>();

  constructor(sheet: Sheet, type: string, source: Range, seriesBy: string) {
    const number = sheet.workbook.nextId();
    this.sheet = sheet;
    this.id = `{CHART-${number}}`;
    this.name = `Chart ${number}`;
    this.chartType = type;
    this.source = source;
    this.seriesBy = seriesBy;
  }

  setData(source: Range, seriesBy?: string | null): void {
    this.source = source;
    this.seriesBy = seriesBy ?? 'Auto';
  }
  setPosition(start: Range | string, end?: Range | string | null): void {
    const at = (cell: Range | string): Range => (typeof cell === 'string' ? this.sheet.getRange(cell) : cell);
    const first = at(start);
    this.top = first.top;
    this.left = first.left;
    if (end === undefined || end === null) return;
    const last = at(end);
    this.width = last.left + last.width - this.left;
    this.height = last.top + last.height - this.top;
  }
  delete(): void {
    this.sheet.protection.demand('allowEditObjects');
    this.sheet.charts.forget(this);
  }
}

/** The charts of a sheet. */
export class Charts {
  readonly #sheet: Sheet;
  #items: readonly Chart[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  get items(): readonly Chart[] {
    return this.#items;
  }
  get count(): number {
    return this.#items.length;
  }
  getCount(): number {
    return this.#items.length;
  }
  getItem(name: string): Chart {
    return this.getItemOrNullObject(name) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(name: string): Chart | undefined {
    return this.#items.find((chart) => chart.name.toLowerCase() === name.toLowerCase() || chart.id === name);
  }
  getItemAt(index: number): Chart {
    return this.#items[index] ?? refuse('InvalidArgument');
  }
  add(type: string, source: Range, seriesBy?: string | null): Chart {
    this.#sheet.protection.demand('allowEditObjects');
    const chart = new Chart(this.#sheet, type, source, seriesBy ?? 'Auto');
    this.#items = [...this.#items, chart];
    this.#sheet.workbook.isDirty = true;
    return chart;
  }
  forget(chart: Chart): void {
    this.#items = this.#items.filter((other) => other !== chart);
  }
}
