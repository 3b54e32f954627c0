import { type Area } from './address';
import { contains, overlaps } from './area';
import { clearValidation } from './clear-cells';
import { refuse } from './errors';
import { type Sheet } from './sheet';

type Stored = Readonly<Record<string, unknown>>;

/** A validation rule as the workbook keeps it. `rule`, `prompt` and `errorAlert` are spelled as Office.js spells them. */
export interface ValidationRule {
  areas: readonly Area[];
  readonly rule: Stored;
  readonly prompt: Stored;
  readonly errorAlert: Stored;
  readonly ignoreBlanks: boolean;
}

const plain: Omit<ValidationRule, 'areas'> = {
  rule: {},
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
};

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The kind of a rule as Excel.DataValidationType. */
export const validationType = ({ rule }: Pick<ValidationRule, 'rule'>): string =>
  kinds[Object.keys(rule).find((kind) => rule[kind] !== undefined && rule[kind] !== null) ?? ''] ?? 'None';

/** One kind at most, and a typed list of at most 255 characters [G]. */
const demandRule = (rule: unknown): Stored => {
  if (typeof rule !== 'object' || rule === null) return refuse('InvalidArgument');
  const given = Object.entries(rule).filter(([, value]) => value !== undefined && value !== null);
  if (given.length > 1 || given.some(([kind]) => !(kind in kinds))) refuse('InvalidArgument');
  const list = (rule as Readonly<Record<string, { readonly source?: unknown } | undefined>>)['list'];
  const source = list?.source;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) refuse('InvalidArgument');
  return Object.fromEntries(given);
};

/** Title up to 32 characters, message up to 255 [G]. */
const demandBox = (box: unknown): Stored => {
  if (typeof box !== 'object' || box === null) return refuse('InvalidArgument');
  const { title, message } = box as { readonly title?: unknown; readonly message?: unknown };
  const tooLong = (text: unknown, limit: number): boolean => typeof text === 'string' && text.length > limit;
  if (tooLong(title, 32) || tooLong(message, 255)) refuse('InvalidArgument');
  return box as Stored;
};

/** The validation of some cells. It is kept, and never applied to what an add-in writes, as in Excel. */
export class DataValidation {
  readonly #sheet: Sheet;
  readonly #areas: () => readonly Area[];

  constructor(sheet: Sheet, areas: () => readonly Area[]) {
    this.#sheet = sheet;
    this.#areas = areas;
  }

  /** The one rule of all the cells; undefined for none, null for several or for cells with and without one. */
  get #rule(): ValidationRule | undefined | null {
    const own = this.#areas();
    const touching = this.#sheet.validationRules.filter(({ areas }) => areas.some((area) => own.some((each) => overlaps(area, each))));
    const [first, ...more] = touching;
    if (first === undefined) return undefined;
    const all = own.every((each) => first.areas.some((area) => contains(area, each)));
    return more.length === 0 && all ? first : null;
  }

  get type(): string {
    const rule = this.#rule;
    return rule === null ? 'MixedCriteria' : rule === undefined ? 'None' : validationType(rule);
  }
  get rule(): Stored | null {
    return this.#get('rule');
  }
  set rule(rule: unknown) {
    this.#edit({ rule: demandRule(rule) });
  }
  get prompt(): Stored | null {
    return this.#get('prompt');
  }
  set prompt(prompt: unknown) {
    this.#edit({ prompt: demandBox(prompt) });
  }
  get errorAlert(): Stored | null {
    return this.#get('errorAlert');
  }
  set errorAlert(alert: unknown) {
    this.#edit({ errorAlert: demandBox(alert) });
  }
  get ignoreBlanks(): boolean | null {
    return this.#get('ignoreBlanks');
  }
  set ignoreBlanks(ignore: boolean) {
    this.#edit({ ignoreBlanks: ignore });
  }

  #get<K extends keyof typeof plain>(key: K): ValidationRule[K] | null {
    const rule = this.#rule;
    return rule === null ? null : (rule ?? plain)[key];
  }

  #edit(patch: Partial<Omit<ValidationRule, 'areas'>>): void {
    const sheet = this.#sheet;
    const areas = this.#areas();
    for (const area of areas) sheet.protection.demandUnlocked(area);
    const base = this.#rule ?? plain;
    for (const area of areas) clearValidation(sheet, area);
    const made = { ...plain, ...base, ...patch, areas };
    sheet.validationRules = [...sheet.validationRules, made];
    sheet.workbook.isDirty = true;
  }

  /** Takes the validation from these cells only, whoever made it. */
  clear(): void {
    for (const area of this.#areas()) {
      this.#sheet.protection.demandUnlocked(area);
      clearValidation(this.#sheet, area);
    }
    this.#sheet.workbook.isDirty = true;
  }
}
