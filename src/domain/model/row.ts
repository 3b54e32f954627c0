import type { Day } from '../day';
import { usDate } from '../day';
import type { Column } from './columns';
import { type AnySheet, columnOf, type FieldOf, type FieldsOf, type RowOf } from './define-sheet';

/** Why a cell could not be read, or what had to be done to read it. */
export type FlawKind =
  // The cell has no value: rules that need it are not judged.
  | 'not-a-date'
  | 'impossible-date'
  | 'two-digit-year'
  | 'date-out-of-range'
  | 'phantom-leap-day'
  | 'unknown-code'
  | 'code-without-meaning'
  | 'not-a-number'
  | 'not-yes-or-no'
  | 'error-value'
  // The cell has a value: something about how it is written is worth saying.
  | 'leading-zero-lost'
  | 'stray-space'
  | 'time-dropped'
  | 'code-not-valid-on-date';

const readableFlaws: ReadonlySet<FlawKind> = new Set(['leading-zero-lost', 'stray-space', 'time-dropped', 'code-not-valid-on-date']);

/** Something about one cell that the reader noticed. */
export interface Flaw {
  readonly field: string;
  readonly kind: FlawKind;
  /** The cell as it stands, shortened to 60 characters. */
  readonly raw: string;
  /** What was read in its place: the padded id, the day without its time. */
  readonly readAs?: string;
}

/** Whether a flawed cell still has a value. */
export const isReadable = (flaw: Flaw): boolean => readableFlaws.has(flaw.kind);

/** One cell of a record: the one a finding is about, or one related to it. */
export interface CellRef {
  readonly row: Row;
  readonly field: string;
}

const noFlaws: readonly Flaw[] = [];

/**
 * One row of a sheet. Its fields are getters on the prototype that {@link rowClass} makes, so all rows of a sheet have
 * one shape and a row costs one array.
 */
export abstract class Row {
  /** The declaration of the sheet that the row stands on. */
  abstract readonly declared: AnySheet;
  // Only declared: a field that the class defines and the constructor then sets costs half a microsecond for every row.
  /** Row number as Excel shows it, 1-based. */
  declare readonly rowNumber: number;
  /** Values in declared column order; undefined where the cell is blank, unreadable or its column is missing. */
  declare readonly values: readonly unknown[];
  declare readonly flaws: readonly Flaw[];

  constructor(rowNumber: number, values: readonly unknown[], flaws: readonly Flaw[] = noFlaws) {
    this.rowNumber = rowNumber;
    this.values = values;
    this.flaws = flaws;
  }

  /** The flaw that left a field without a value, if any. */
  unreadable(field: string): Flaw | undefined {
    return this.flaws.length === 0 ? undefined : this.flaws.find((flaw) => flaw.field === field && !isReadable(flaw));
  }
}

/** Makes rows of one sheet. */
export type RowClass<S extends AnySheet> = new (rowNumber: number, values: readonly unknown[], flaws?: readonly Flaw[]) => RowOf<S>;

const classes = new WeakMap<AnySheet, RowClass<AnySheet>>();

/** The class of the rows of a sheet: one getter for each field, made once per sheet. */
export function rowClass<S extends AnySheet>(sheet: S): RowClass<S> {
  const known = classes.get(sheet);
  if (known) return known as RowClass<S>;
  class SheetRow extends Row {
    override get declared(): AnySheet {
      return sheet;
    }
  }
  sheet.fields.forEach((field: string, index: number) => {
    Object.defineProperty(SheetRow.prototype, field, {
      get(this: Row) {
        return this.values[index];
      },
      enumerable: true,
    });
  });
  classes.set(sheet, SheetRow as unknown as RowClass<AnySheet>);
  return SheetRow as unknown as RowClass<S>;
}

/** A row made from named fields, for examples, samples and tests. */
export function rowOf<S extends AnySheet>(sheet: S, rowNumber: number, fields: FieldsOf<S>, flaws?: readonly Flaw[]): RowOf<S> {
  const given = fields as Readonly<Record<string, unknown>>;
  return new (rowClass(sheet))(
    rowNumber,
    sheet.fields.map((field: string) => given[field]),
    flaws,
  );
}

/** The cell of a row in which a field stands. */
export const cellOf = <S extends AnySheet>(row: RowOf<S>, field: FieldOf<S>): CellRef => ({ row, field });

const keyPart = (column: Column, value: unknown): string => {
  if (value === undefined) return '';
  if (column.kind === 'date') return usDate(value as Day);
  // The code that ships, not the district's: the key stays when a district replaces its codes.
  if (column.kind === 'code' && column.table) return column.table.codeOf(value as string).code;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * What identifies a record on its sheet: its key values joined with `|`, dates as MM/DD/YYYY, codes as they ship; blank
 * when every key cell is blank. Never a row number: it stays when rows are sorted or inserted.
 */
export function recordKey(row: Row): string {
  const { declared, values } = row;
  const parts = declared.key.map((field: string) => keyPart(columnOf(declared, field), values[declared.fields.indexOf(field)]));
  return parts.every((part: string) => part === '') ? '' : parts.join('|');
}
