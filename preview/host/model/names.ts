import { fullAddress, parseAddress } from './address';
import { type WireValue } from './cell-scalar';
import { refuse } from './errors';
import { isFormula } from './formula-syntax';
import { referencesOf, referenceText } from './formula-references';
import { Range } from './range';
import { type Sheet } from './sheet';
import { demandDefinedName } from './sheet-name';
import { type Workbook } from './workbook';

/** Refuses a name that a defined name of the scope or a table has; they share one name space. */
export const demandFreeName = (workbook: Workbook, scope: Sheet | undefined, name: string): void => {
  demandDefinedName(name);
  const names = scope === undefined ? workbook.names : scope.names;
  const taken = names.getItemOrNullObject(name) !== undefined || workbook.tables.getItemOrNullObject(name) !== undefined;
  if (taken) refuse('ItemAlreadyExists');
};

/** A defined name. */
export class NamedItem {
  readonly name: string;
  visible = true;
  comment: string;
  readonly #workbook: Workbook;
  readonly #sheet: Sheet | undefined;
  readonly #forget: () => void;
  #formula: string;

  constructor(
    workbook: Workbook,
    sheet: Sheet | undefined,
    text: { readonly name: string; readonly formula: string; readonly comment: string },
    forget: () => void,
  ) {
    this.#workbook = workbook;
    this.#sheet = sheet;
    this.name = text.name;
    this.#formula = text.formula;
    this.comment = text.comment;
    this.#forget = forget;
  }

  get id(): string {
    return this.name;
  }
  get scope(): 'Workbook' | 'Worksheet' {
    return this.#sheet === undefined ? 'Workbook' : 'Worksheet';
  }
  /** `=Sheet1!$A$1:$B$9`. */
  get formula(): string {
    return this.#formula;
  }
  set formula(formula: string) {
    if (!formula.startsWith('=') || !isFormula(formula.slice(1))) refuse('InvalidArgument');
    this.#workbook.demandWritable();
    this.#formula = formula;
  }

  get type(): string {
    if (this.getRangeOrNullObject() !== undefined) return 'Range';
    if (this.#formula.includes('#REF!')) return 'Error';
    const { value } = this;
    return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  /** The address of a range, the value of a constant, the text of any other formula. */
  get value(): WireValue {
    const text = this.#formula.slice(1);
    if (/^".*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
    return /^(?:TRUE|FALSE)$/i.test(text) ? text.toUpperCase() === 'TRUE' : text;
  }

  get worksheet(): Sheet {
    return this.#sheet ?? refuse('ItemNotFound');
  }
  get worksheetOrNullObject(): Sheet | undefined {
    return this.#sheet;
  }

  getRange(): Range {
    return this.getRangeOrNullObject() ?? refuse('ItemNotFound');
  }
  getRangeOrNullObject(): Range | undefined {
    const parsed = parseAddress(this.#formula.slice(1));
    if (parsed === undefined) return undefined;
    const sheet = parsed.sheet === undefined ? this.#sheet : this.#workbook.sheet(parsed.sheet);
    return sheet && new Range(sheet, parsed.area);
  }

  delete(): void {
    this.#workbook.demandWritable();
    this.#forget();
  }

  rewrite(make: (formula: string) => string): void {
    this.#formula = make(this.#formula);
  }
}

/** The defined names of the workbook, or of one sheet. */
export class Names {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet | undefined;
  #items: NamedItem[] = [];

  constructor(workbook: Workbook, sheet: Sheet | undefined) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  get items(): readonly NamedItem[] {
    return this.#items;
  }
  getCount(): number {
    return this.#items.length;
  }
  getItem(name: string): NamedItem {
    return this.getItemOrNullObject(name) ?? refuse('ItemNotFound');
  }
  getItemOrNullObject(name: string): NamedItem | undefined {
    return this.#items.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  /** A name for a range, or for a formula. Names that are taken, by tables as well, are ItemAlreadyExists; badly made ones InvalidArgument. */
  add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    this.#workbook.demandWritable();
    demandFreeName(this.#workbook, this.#sheet, name);
    const formula = reference instanceof Range ? `=${absolute(reference)}` : reference.startsWith('=') ? reference : `=${reference}`;
    if (!isFormula(formula.slice(1))) refuse('InvalidArgument');
    const forget = (): void => {
      this.#items = this.#items.filter((item) => item !== made);
    };
    const made: NamedItem = new NamedItem(this.#workbook, this.#sheet, { name, formula, comment: comment ?? '' }, forget);
    this.#items.push(made);
    this.#workbook.isDirty = true;
    return made;
  }
  addFormulaLocal(name: string, formula: string, comment?: string | null): NamedItem {
    return this.add(name, formula, comment);
  }

  rewrite(make: (formula: string) => string): void {
    for (const item of this.#items) item.rewrite(make);
  }
}

/** `Sheet1!$A$1:$B$9`. */
const absolute = (range: Range): string => {
  const [reference] = referencesOf(fullAddress(range.sheet.name, range.area));
  return reference === undefined ? range.address : referenceText({ ...reference, fixed: [true, true, true, true] });
};
