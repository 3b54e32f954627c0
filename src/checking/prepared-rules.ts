import type { Context } from '../domain/context';
import { type AnySheet, type Book, type CaseFile, type CellRef, type Column, columnOf, type Row } from '../domain/model';
import { type Problem, problem } from '../domain/problems';
import type { AnyRule, CellAt, CellRule, FlawRule, RowRule, SheetUse, Surroundings } from '../domain/rules/define-rule';
import { headerOf } from './selection';
import type { Tally } from './tally';

/** A row rule with the positions of its fields looked up once. */
export class PreparedRowRule {
  readonly rule: RowRule;
  private readonly needed: readonly number[];
  private readonly readable: readonly string[];

  constructor(rule: RowRule) {
    this.rule = rule;
    this.needed = rule.needs.map((field: string) => rule.sheet.fields.indexOf(field));
    this.readable = [...rule.needs, ...rule.consults];
  }

  judge(at: Surroundings, tally: Tally): void {
    const { rule } = this;
    const rows = at.file.rows(rule.sheet) as readonly Row[];
    if (rows.length > 0) tally.about(at.file);
    for (const row of rows) {
      const unreadable = row.flaws.length > 0 ? this.readable.find((field) => row.unreadable(field)) : undefined;
      const cell = unreadable === undefined ? undefined : { row, field: unreadable };
      if (cell) tally.wait(rule, unreadableProblem(cell), 1, cell);
      else if (this.applies(row)) this.judgeRow(row, at, tally);
    }
  }

  private judgeRow(row: Row, at: Surroundings, tally: Tally): void {
    const elsewhere = unreadableIn(this.rule.reads, at.file);
    if (elsewhere) tally.wait(this.rule, unreadableProblem(elsewhere), 1, elsewhere);
    else tally.take(this.rule, this.rule.check(row as never, at));
  }

  private applies(row: Row): boolean {
    for (const position of this.needed) if (row.values[position] === undefined) return false;
    return true;
  }
}

/** A column that a rule about cells looks at. */
interface Look {
  readonly field: string;
  readonly column: Column;
  /** Of its value in a row. */
  readonly position: number;
}

/** A rule about cells on one sheet, with the columns that it looks at. */
export class CellLook {
  readonly rule: CellRule | FlawRule;
  readonly columns: readonly Look[];
  /** The name under which all of the sheet is judged as one, where a row of it decides about the others. */
  readonly whole: string | undefined;
  private readonly sheet: AnySheet;
  private readonly book: Book;

  constructor(rule: CellRule | FlawRule, sheet: AnySheet, book: Book) {
    this.rule = rule;
    this.sheet = sheet;
    this.book = book;
    this.whole = rule.kind === 'cell' && rule.comparesRows === true ? wholeSheet(rule, sheet) : undefined;
    this.columns = sheet.fields
      .map((field: string, position): Look => ({ field, column: columnOf(sheet, field), position }))
      .filter(({ field, column }) => rule.looksAt(column, sheet) && book.hasColumn(sheet, field));
  }

  judge(rows: readonly Row[], tally: Tally, context: Context): void {
    tally.about(this.whole ?? '');
    if (this.rule.kind === 'flaw') this.judgeFlaws(this.rule, rows, tally, context);
    else this.judgeCells(this.rule, rows, tally, context);
  }

  private judgeFlaws(rule: FlawRule, rows: readonly Row[], tally: Tally, context: Context): void {
    for (const row of rows) {
      if (row.flaws.length > 0) tally.about(row);
      for (const flaw of row.flaws) {
        const look = rule.flaws.includes(flaw.kind) ? this.columns.find(({ field }) => field === flaw.field) : undefined;
        if (look) tally.take(rule, rule.check({ ...this.cell(row, look), flaw }, context));
      }
    }
  }

  private judgeCells(rule: CellRule, rows: readonly Row[], tally: Tally, context: Context): void {
    for (const row of rows) {
      if (this.whole === undefined) tally.about(row);
      for (const look of this.columns) tally.take(rule, rule.check(this.cell(row, look), context, this.book));
    }
  }

  private cell(row: Row, { field, column, position }: Look): CellAt {
    return { row, sheet: this.sheet, field, column, value: row.values[position] };
  }
}

/** The name of all that a rule says of a sheet. */
export const wholeSheet = (rule: AnyRule, sheet: AnySheet): string => `${rule.id} ${sheet.title}`;

/** Why a record is not judged: one of its cells cannot be read. */
export const unreadableProblem = ({ row, field }: CellRef): Problem =>
  problem('unreadable-cell', { sheet: row.declared.title, column: headerOf(row.declared, field) });

/** The first cell of a student that a rule would look at on other sheets and cannot read. */
export function unreadableIn(reads: readonly SheetUse[], file: CaseFile): CellRef | undefined {
  if (!file.hasUnreadableCells) return undefined;
  for (const { sheet, fields } of reads) {
    for (const row of file.rows(sheet) as readonly Row[]) {
      const field = fields.find((name) => row.unreadable(name));
      if (field !== undefined) return { row, field };
    }
  }
  return undefined;
}
