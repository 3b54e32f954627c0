import { type Area } from './address';
import { type CellMove, moveArea, moveAreas, overlaps } from './area';
import { clearFormatRules } from './clear-cells';
import { refuse } from './errors';
import { offsetReferences } from './formula-references';
import { isFormula } from './formula-syntax';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { type Sheet } from './sheet';
import { normalColor } from './style';

export type ConditionalSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

const borderStyles: readonly string[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];

/** The look that a rule lays over cells; what it leaves alone is not in it. */
export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<ConditionalSide, { readonly style: string; readonly color: string }>>>;
}

/** A rule as the workbook keeps it. */
export class FormatRule {
  readonly sheet: Sheet;
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  /** The cell that relative references of the formula count from. */
  anchor: Area;
  formula = '';
  stopIfTrue = false;
  look: ConditionalLook = {};
  /** What other kinds than Custom have, as Office.js spells it; stored only. */
  detail: Readonly<Record<string, unknown>> = {};

  constructor(sheet: Sheet, type: string, areas: readonly Area[]) {
    this.sheet = sheet;
    this.type = type;
    this.areas = areas;
    this.anchor = { ...(areas[0] ?? refuse('InvalidArgument')), rows: 1, columns: 1 };
    this.id = `{C0FFEE00-0000-4000-8000-${sheet.workbook.nextId().toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** Gives the rule other areas; without any it is gone. */
  setAreas(areas: readonly Area[]): void {
    this.areas = areas;
    if (areas.length === 0) this.sheet.formatRules = this.sheet.formatRules.filter((rule) => rule !== this);
  }

  follow(move: CellMove): void {
    this.anchor = moveArea(this.anchor, move) ?? { ...this.anchor, row: Math.min(this.anchor.row, move.area.row) };
    this.setAreas(moveAreas(this.areas, move));
  }

  rewrite(make: (formula: string) => string): void {
    this.formula = make(this.formula);
  }
}

/** A rule as somebody holds it, with the range that it was fetched through: the formula is told as seen from there. */
export class ConditionalFormat {
  readonly #rule: FormatRule;
  readonly #from: Area;

  constructor(rule: FormatRule, from: Area) {
    this.#rule = rule;
    this.#from = from;
  }

  /** The rule itself; ItemNotFound once it is deleted. */
  get rule(): FormatRule {
    return this.#rule.sheet.formatRules.includes(this.#rule) && !this.#rule.sheet.deleted ? this.#rule : refuse('ItemNotFound');
  }

  #open(): FormatRule {
    const { rule } = this;
    rule.sheet.protection.demand('allowFormatCells');
    rule.sheet.workbook.isDirty = true;
    return rule;
  }

  get id(): string {
    return this.rule.id;
  }
  get type(): string {
    return this.rule.type;
  }
  /** Bars, scales and icons have none. */
  get stopIfTrue(): boolean | null {
    return ['DataBar', 'ColorScale', 'IconSet'].includes(this.rule.type) ? null : this.rule.stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.#open().stopIfTrue = stop;
  }
  /** 0 is the first. */
  get priority(): number {
    return this.rule.sheet.formatRules.indexOf(this.rule);
  }
  /** Renumbers all; negative counts from the end. */
  set priority(priority: number) {
    const rule = this.#open();
    const others = rule.sheet.formatRules.filter((other) => other !== rule);
    const place = priority < 0 ? others.length + 1 + priority : priority;
    if (!Number.isInteger(place) || place < 0 || place > others.length) refuse('InvalidArgument');
    rule.sheet.formatRules = [...others.slice(0, place), rule, ...others.slice(place)];
  }

  #offset(formula: string, sign: 1 | -1): string {
    const { anchor } = this.rule;
    return offsetReferences(formula, sign * (this.#from.row - anchor.row), sign * (this.#from.column - anchor.column));
  }

  /** The formula of a Custom rule, relative to the range through which the rule was fetched. */
  get formula(): string {
    return this.#offset(this.rule.formula, 1);
  }
  set formula(formula: string) {
    const rule = this.#open();
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    if (!isFormula(text.slice(1))) refuse('InvalidArgument');
    rule.formula = this.#offset(text, -1);
  }

  get look(): ConditionalLook {
    return this.rule.look;
  }
  /** Lays some properties over the look; undefined takes one away. */
  setLook(patch: { readonly [K in keyof ConditionalLook]: ConditionalLook[K] | undefined }): void {
    const rule = this.#open();
    const entries = Object.entries({ ...rule.look, ...patch }).filter(([, value]) => value !== undefined);
    const colored = entries.map(([key, value]) => [key, key.endsWith('Color') && typeof value === 'string' ? normalColor(value) : value]);
    rule.look = Object.fromEntries(colored) as ConditionalLook;
  }
  /** There are no thick and no double borders in conditional formats: InvalidArgument. */
  setBorder(side: ConditionalSide, patch: { readonly style?: string; readonly color?: string }): void {
    if (patch.style !== undefined && !borderStyles.includes(patch.style)) refuse('InvalidArgument');
    const now = this.look.borders?.[side] ?? { style: 'None', color: '#000000' };
    const drawn = patch.style === undefined && now.style === 'None' ? { ...now, style: 'Continuous' } : now;
    const line = { ...drawn, ...patch, ...(patch.color !== undefined && { color: normalColor(patch.color) }) };
    this.setLook({ borders: { ...this.look.borders, [side]: line } });
  }
  get detail(): Readonly<Record<string, unknown>> {
    return this.rule.detail;
  }
  set detail(detail: Readonly<Record<string, unknown>>) {
    this.#open().detail = detail;
  }

  /** InvalidOperation for a rule of several areas. */
  getRange(): Range {
    return this.getRangeOrNullObject() ?? refuse('InvalidOperation');
  }
  getRangeOrNullObject(): Range | undefined {
    const [area, ...more] = this.rule.areas;
    return area === undefined || more.length > 0 ? undefined : new Range(this.rule.sheet, area);
  }
  getRanges(): RangeAreas {
    return RangeAreas.of(this.rule.sheet, this.rule.areas) ?? refuse('ItemNotFound');
  }

  delete(): void {
    const rule = this.#open();
    rule.setAreas([]);
  }
}

const types: readonly string[] = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'];

/** The conditional formats that touch some cells, in order of priority. */
export class ConditionalFormats {
  readonly #sheet: Sheet;
  readonly #areas: () => readonly Area[];

  constructor(sheet: Sheet, areas: () => readonly Area[]) {
    this.#sheet = sheet;
    this.#areas = areas;
  }

  #hold(rule: FormatRule): ConditionalFormat {
    return new ConditionalFormat(rule, this.#areas()[0] ?? rule.anchor);
  }

  get items(): readonly ConditionalFormat[] {
    const own = this.#areas();
    return this.#sheet.formatRules
      .filter(({ areas }) => areas.some((area) => own.some((each) => overlaps(area, each))))
      .map((rule) => this.#hold(rule));
  }

  getCount(): number {
    return this.items.length;
  }
  getItem(id: string): ConditionalFormat {
    return this.getItemOrNullObject(id) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(id: string): ConditionalFormat | undefined {
    return this.items.find((item) => item.id === id);
  }
  getItemAt(index: number): ConditionalFormat {
    return this.items[index] ?? refuse('InvalidArgument');
  }

  /** A new rule at the top of the priorities. */
  add(type: string): ConditionalFormat {
    this.#sheet.protection.demand('allowFormatCells');
    if (!types.includes(type)) refuse('InvalidArgument');
    const rule = new FormatRule(this.#sheet, type, this.#areas());
    this.#sheet.formatRules = [rule, ...this.#sheet.formatRules];
    this.#sheet.workbook.isDirty = true;
    return this.#hold(rule);
  }

  /** Takes all rules from these cells, the user's as well; rules that reach further are split. */
  clearAll(): void {
    this.#sheet.protection.demand('allowFormatCells');
    for (const area of this.#areas()) clearFormatRules(this.#sheet, area);
  }
}
