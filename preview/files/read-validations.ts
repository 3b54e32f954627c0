import { type XmlAttributes } from '../../src/adapters/xlsx';
import { type LoadedSheet } from '../host/model';

type Validation = NonNullable<LoadedSheet['validations']>[number];

/** Kinds as files and as Office.js spell them. */
const kinds: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const alertStyles: Readonly<Record<string, string>> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A limit of a rule: a number stays one, everything else is a formula. */
const limit = (formula: string): number | string => (/^-?\d+(?:\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`);

const ruleOf = ({ type, operator, showDropDown }: XmlAttributes, [first, second]: readonly string[]): Validation['rule'] => {
  if (type === undefined || first === undefined) return {};
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  if (type === 'list') {
    // The switch of files hides the button.
    const source = first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    return { list: { inCellDropDown: !yes(showDropDown), source } };
  }
  const kind = kinds[type];
  if (kind === undefined) return {};
  const limits = { formula1: limit(first), ...(second !== undefined && { formula2: limit(second) }) };
  return { [kind]: { ...limits, operator: operators[operator ?? 'between'] ?? 'Between' } };
};

const boxes = (given: XmlAttributes): Pick<Validation, 'prompt' | 'errorAlert'> => ({
  prompt: { showPrompt: yes(given['showInputMessage']), title: given['promptTitle'] ?? '', message: given['prompt'] ?? '' },
  errorAlert: {
    showAlert: yes(given['showErrorMessage']),
    style: alertStyles[given['errorStyle'] ?? 'stop'] ?? 'Stop',
    title: given['errorTitle'] ?? '',
    message: given['error'] ?? '',
  },
});

/** Takes the validation rules out of the tags of a sheet. */
export class ValidationReader {
  readonly validations: Validation[] = [];
  #given: XmlAttributes | undefined;
  #formulas: string[] = [];

  open(name: string, attributes: XmlAttributes): void {
    if (name !== 'dataValidation') return;
    this.#given = attributes['sqref'] === undefined ? undefined : attributes;
    this.#formulas = [];
  }

  close(name: string, text: string): void {
    if (this.#given === undefined) return;
    if (name === 'formula1' || name === 'formula2') this.#formulas.push(text);
    if (name !== 'dataValidation') return;
    const given = this.#given;
    this.#given = undefined;
    const rule = ruleOf(given, this.#formulas);
    if (Object.keys(rule).length === 0) return;
    this.validations.push({
      areas: (given['sqref'] ?? '').replaceAll(' ', ','),
      rule,
      ...boxes(given),
      ignoreBlanks: yes(given['allowBlank']),
    });
  }
}
