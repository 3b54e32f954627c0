import { type XmlAttributes } from '../../src/adapters/xlsx';
import { type LoadedRule } from '../host/model';
import { type FileStyles } from './read-styles';

/** Kinds of rules as files and as Office.js spell them; those of files without one are preset criteria. */
const kinds: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  top10: 'TopBottom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
};

const detailOf = ({ type, operator, text }: XmlAttributes, formulas: readonly string[]): NonNullable<LoadedRule['detail']> => {
  if (type === 'cellIs') {
    const word = operator === undefined ? '' : operator.slice(0, 1).toUpperCase() + operator.slice(1);
    const [formula1, formula2] = formulas.map((formula) => `=${formula}`);
    return { rule: { operator: word, formula1, ...(formula2 !== undefined && { formula2 }) } };
  }
  return { rule: { ...(operator !== undefined && { operator }), ...(text !== undefined && { text }) } };
};

/** Takes the conditional formats out of the tags of a sheet. */
export class FormatReader {
  readonly #styles: FileStyles;
  readonly #found: { readonly priority: number; readonly rule: LoadedRule }[] = [];
  #areas = '';
  #given: XmlAttributes | undefined;
  #formulas: string[] = [];

  constructor(styles: FileStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'conditionalFormatting') this.#areas = (attributes['sqref'] ?? '').replaceAll(' ', ',');
    else if (name === 'cfRule' && this.#areas !== '') {
      this.#given = attributes;
      this.#formulas = [];
    }
  }

  close(name: string, text: string): void {
    if (name === 'conditionalFormatting') this.#areas = '';
    if (this.#given === undefined) return;
    if (name === 'formula') this.#formulas.push(text);
    if (name !== 'cfRule') return;
    const given = this.#given;
    this.#given = undefined;
    this.#found.push({ priority: Number(given['priority'] ?? 0), rule: this.#rule(given) });
  }

  #rule(given: XmlAttributes): LoadedRule {
    const { type, dxfId, stopIfTrue } = given;
    const look = dxfId === undefined ? undefined : this.#styles.conditional[Number(dxfId)];
    const kind = kinds[type ?? ''] ?? 'PresetCriteria';
    const [formula] = this.#formulas;
    const plain = { areas: this.#areas, type: kind, stopIfTrue: stopIfTrue === '1' || stopIfTrue === 'true', ...(look && { look }) };
    return kind === 'Custom' ? { ...plain, formula: formula ?? 'FALSE' } : { ...plain, detail: detailOf(given, this.#formulas) };
  }

  /** First the most important. */
  get rules(): readonly LoadedRule[] {
    return this.#found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  }
}
