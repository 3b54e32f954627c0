import type { Day } from '../day';
import type { Citation } from '../sources';
import type { CodeTable } from './define-codes';

/** When a value must be there: always, or in a case that the words name. */
export type Required = 'always' | { readonly when: string };

/** What an identifier stands for: decides which checks of identity apply (a person's own number may legally have nine digits). */
export type Identifies = 'student' | 'person' | 'record';

/** The kinds of column that a sheet can have. */
export type ColumnKind = 'text' | 'digits' | 'date' | 'code' | 'codes' | 'yesno' | 'lea' | 'site' | 'integer' | 'number';

interface ColumnOptions {
  readonly required?: Required;
  readonly means?: string;
  readonly identifies?: Identifies;
  readonly sources: readonly Citation[];
}

declare const valueType: unique symbol;

/** One declared column. `Value` is the type that a filled cell has in a row. */
export interface Column<Value = unknown> extends ColumnOptions {
  readonly kind: ColumnKind;
  readonly header: string;
  /** Other headers that are read as this one on its sheet, with a note; best first. None until the sheet is declared. */
  readonly aliases: readonly string[];
  /** Most characters for text; exact number of digits for digits. */
  readonly length?: number;
  readonly table?: CodeTable;
  readonly [valueType]?: Value;
}

const column = <Value>(
  kind: ColumnKind,
  header: string,
  options: ColumnOptions,
  more: Partial<Pick<Column, 'length' | 'table'>> = {},
): Column<Value> => ({ kind, header, aliases: [], ...more, ...options });

/** Text of at most `length` characters. */
export const text = (header: string, length: number, options: ColumnOptions): Column<string> => column('text', header, options, { length });

/** An identifier of exactly `length` digits, kept as text. */
export const digits = (header: string, length: number, options: ColumnOptions): Column<string> =>
  column('digits', header, options, { length });

/** A civil date. */
export const date = (header: string, options: ColumnOptions): Column<Day> => column('date', header, options);

/** One code of a table, read as its meaning. */
export const code = <Meaning extends string>(header: string, table: CodeTable<Meaning>, options: ColumnOptions): Column<Meaning> =>
  column('code', header, options, { table: table as unknown as CodeTable });

/** Several codes of a table separated by semicolons, read as their meanings. */
export const codes = <Meaning extends string>(
  header: string,
  table: CodeTable<Meaning>,
  options: ColumnOptions,
): Column<readonly Meaning[]> => column('codes', header, options, { table: table as unknown as CodeTable });

/** Y or N. */
export const yesno = (header: string, options: ColumnOptions): Column<boolean> => column('yesno', header, options);

/** The three characters of an LEA. */
export const lea = (header: string, options: ColumnOptions): Column<string> => column('lea', header, options, { length: 3 });

/** The six characters of a school site. */
export const site = (header: string, options: ColumnOptions): Column<string> => column('site', header, options, { length: 6 });

/** A whole number. */
export const integer = (header: string, options: ColumnOptions): Column<number> => column('integer', header, options);

/** A number. */
export const number = (header: string, options: ColumnOptions): Column<number> => column('number', header, options);
