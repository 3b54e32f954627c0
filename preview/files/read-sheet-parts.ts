import { type PackageArchive, type PackagePart, type XmlAttributes, parseXml } from '../../src/adapters/xlsx';
import { columnIndex, columnLetters } from '../../src/workbook';
import { type LoadedRule, type LoadedSheet, type StylePatch } from '../host/model';
import { type FileStyles } from './read-styles';
import { ValidationReader } from './read-validations';
import { FormatReader } from './read-formats';

const pointsPerInchDigit = 7;
const marginPixels = 5;

/** Characters of a width as files have it, which counts a margin of 5 pixels. */
const characters = (stored: number): number => Math.max(0, (stored * pointsPerInchDigit - marginPixels) / pointsPerInchDigit);

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A stretch of cells of one column that share a cell format. */
interface Stretch {
  readonly format: number;
  readonly from: number;
  to: number;
}

/** Everything of a sheet but its values, as its tags are read. */
class PartsReader {
  readonly #styles: FileStyles;
  readonly #validations = new ValidationReader();
  readonly #formats: FormatReader;
  readonly #columns = new Map<number, number>();
  readonly #stretches = new Map<number, Stretch[]>();
  readonly #widths = new Map<number, number>();
  readonly #heights = new Map<number, number>();
  readonly #hiddenRows: string[] = [];
  readonly #hiddenColumns: string[] = [];
  readonly #merges: string[] = [];
  readonly formulas = new Map<string, string>();
  #freeze: { readonly rows: number; readonly columns: number } | undefined;
  #tab: string | undefined;
  #filter: string | undefined;
  #protected = false;
  #row = 0;
  #column = -1;
  #cell = '';
  #formula: string | undefined;
  #taken = '';

  constructor(styles: FileStyles) {
    this.#styles = styles;
    this.#formats = new FormatReader(styles);
  }

  open(name: string, attributes: XmlAttributes, depth: number): undefined {
    this.#taken = '';
    if (depth === 4 && name === 'c') this.#openCell(attributes);
    else if (depth === 3 && name === 'row') this.#openRow(attributes);
    else if (depth === 5 && name === 'f') this.#formula = attributes['t'] === undefined || attributes['ref'] !== undefined ? '' : undefined;
    else if (depth < 5) this.#openRest(name, attributes, depth);
    this.#validations.open(name, attributes);
    this.#formats.open(name, attributes);
  }

  #openRow({ r, ht, customHeight, hidden }: XmlAttributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    this.#column = -1;
    if (ht !== undefined && (yes(customHeight) || Number(ht) > 15)) this.#heights.set(this.#row - 1, Number(ht));
    if (yes(hidden)) this.#hiddenRows.push(`${this.#row}:${this.#row}`);
  }

  #openCell({ r, s }: XmlAttributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnIndex(r.replace(/\d+$/, ''));
    this.#cell = r ?? '';
    this.#formula = undefined;
    const format = Number(s ?? 0);
    const row = this.#row - 1;
    let stretches = this.#stretches.get(this.#column);
    if (stretches === undefined) this.#stretches.set(this.#column, (stretches = []));
    const last = stretches.at(-1);
    if (last?.format === format && last.to === row - 1) last.to = row;
    else if (format !== (this.#columns.get(this.#column) ?? 0)) stretches.push({ format, from: row, to: row });
  }

  #openRest(name: string, attributes: XmlAttributes, depth: number): void {
    const { ref, sheet } = attributes;
    if (name === 'col') this.#openColumn(attributes);
    else if (name === 'pane') this.#openPane(attributes);
    else if (name === 'tabColor') this.#tab = attributes['rgb']?.slice(-6);
    else if (name === 'mergeCell' && ref !== undefined) this.#merges.push(ref);
    else if (name === 'sheetProtection') this.#protected = yes(sheet);
    else if (name === 'autoFilter' && depth === 2) this.#filter = ref;
  }

  #openPane({ state, ySplit, xSplit }: XmlAttributes): void {
    if (state?.startsWith('frozen') === true) this.#freeze = { rows: Number(ySplit ?? 0), columns: Number(xSplit ?? 0) };
  }

  #openColumn({ min, max, width, style, hidden }: XmlAttributes): void {
    const from = Number(min) - 1;
    const to = Math.min(Number(max), 16_384) - 1;
    for (let column = from; column <= to; column += 1) {
      if (style !== undefined) this.#columns.set(column, Number(style));
      // The last tag of a file often reaches to the end of the sheet with the standard width.
      if (width !== undefined && to < 16_383) this.#widths.set(column, characters(Number(width)));
    }
    if (yes(hidden)) this.#hiddenColumns.push(`${columnLetters(from)}:${columnLetters(to)}`);
  }

  text(text: string): void {
    this.#taken += text;
  }

  close(name: string): undefined {
    if (name === 'f' && this.#formula !== undefined && this.#cell !== '' && this.#taken !== '') this.formulas.set(this.#cell, this.#taken);
    this.#validations.close(name, this.#taken);
    this.#formats.close(name, this.#taken);
    this.#taken = '';
  }

  #looks(): readonly { readonly areas: string; readonly style: StylePatch }[] {
    const looks: { areas: string; style: StylePatch }[] = [];
    const add = (areas: string, format: number): void => {
      const style = this.#styles.cells[format];
      if (style !== undefined) looks.push({ areas, style });
    };
    for (const [column, format] of this.#columns) if (format !== 0) add(`${columnLetters(column)}:${columnLetters(column)}`, format);
    for (const [column, stretches] of this.#stretches) {
      const letters = columnLetters(column);
      for (const { format, from, to } of stretches) add(`${letters}${from + 1}:${letters}${to + 1}`, format);
    }
    return looks;
  }

  get parts(): Omit<LoadedSheet, 'name' | 'rows'> & { readonly conditionalFormats: readonly LoadedRule[] } {
    return {
      styles: this.#looks(),
      merges: this.#merges,
      columnWidths: this.#widths,
      rowHeights: this.#heights,
      hiddenRows: this.#hiddenRows.join(','),
      hiddenColumns: this.#hiddenColumns.join(','),
      validations: this.#validations.validations,
      conditionalFormats: this.#formats.rules,
      ...(this.#freeze && { freeze: this.#freeze }),
      ...(this.#tab !== undefined && { tabColor: `#${this.#tab}` }),
      ...(this.#filter !== undefined && { filter: { address: this.#filter } }),
      ...(this.#protected && { protection: {} }),
    };
  }
}

/** What a sheet holds beside its values: looks, sizes, panes, merged cells, rules, and formulas by the address of their cell. */
export interface SheetParts {
  readonly sheet: Omit<LoadedSheet, 'name' | 'rows'>;
  readonly formulas: ReadonlyMap<string, string>;
}

/** Reads a sheet for everything but its values. Throws a Refusal for a damaged one. */
export const readSheetParts = async (archive: PackageArchive, part: PackagePart, styles: FileStyles): Promise<SheetParts> => {
  const reader = new PartsReader(styles);
  await parseXml(archive, part, part.name, {
    open: (name, attributes, depth) => reader.open(name, attributes, depth),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { sheet: reader.parts, formulas: reader.formulas };
};
