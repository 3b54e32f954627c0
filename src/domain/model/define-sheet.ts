import type { Column } from './columns';
import { aliasesOf } from './header-aliases';
import type { Row } from './row';

type Columns = Readonly<Record<string, Column>>;

/** A declared sheet: what its rows are, what identifies one, and its columns by field name, in sheet order. */
export interface Sheet<C extends Columns = Columns> {
  readonly title: string;
  readonly means: string;
  /** Fields that together identify a record, in the order in which they are shown. */
  readonly key: readonly (keyof C & string)[];
  /** Fields that date a record, best first: a code must be valid on the first of them that is filled. */
  readonly dated: readonly (keyof C & string)[];
  /** Records of students, or reference lists such as the calendar. */
  readonly holds: 'records' | 'reference';
  readonly columns: C;
  /** Field names in sheet order. */
  readonly fields: readonly (keyof C & string)[];
}

/** Any declared sheet. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the columns of a sheet are invariant in their record type
export type AnySheet = Sheet<any>;

/** Field names of a sheet. */
export type FieldOf<S extends AnySheet> = keyof S['columns'] & string;

/** Value of a filled cell. */
export type ValueOf<S extends AnySheet, F extends FieldOf<S>> = S['columns'][F] extends Column<infer Value> ? Value : never;

/** The fields of a row as rules see them: blank, unreadable and missing cells are all undefined; the row knows which. */
export type FieldsOf<S extends AnySheet> = { readonly [F in FieldOf<S>]?: ValueOf<S, F> };

/** A row in which the named fields are filled. */
export type Filled<S extends AnySheet, F extends FieldOf<S>> = RowOf<S> & { readonly [K in F]-?: ValueOf<S, K> };

/** A row of a declared sheet. */
export type RowOf<S extends AnySheet> = Row & FieldsOf<S>;

/**
 * Declares a sheet once; templates, reader, pickers, documentation and the type of its rows derive from it.
 * @param title name of the sheet in a workbook
 * @param declaration meaning, key, dates and columns
 */
export function defineSheet<const C extends Columns>(
  title: string,
  declaration: {
    readonly means: string;
    readonly key: readonly (keyof C & string)[];
    readonly dated?: readonly (keyof C & string)[];
    readonly holds?: 'records' | 'reference';
    readonly columns: C;
  },
): Sheet<C> {
  return {
    title,
    means: declaration.means,
    key: declaration.key,
    dated: declaration.dated ?? [],
    holds: declaration.holds ?? 'records',
    columns: withAliases(title, declaration.columns),
    fields: Object.keys(declaration.columns),
  };
}

const withAliases = <C extends Columns>(title: string, columns: C): C =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, { ...column, aliases: aliasesOf(title, column.header) }]),
  ) as C;

/** A column of a sheet by its field; throws when the sheet declares no such field. */
export function columnOf(sheet: AnySheet, field: string): Column {
  const column = (sheet.columns as Readonly<Record<string, Column | undefined>>)[field];
  if (!column) throw new Error(`Sheet ${sheet.title} has no field ${field}`);
  return column;
}
