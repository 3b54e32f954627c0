import type { Context } from '../domain/context';
import { type AnySheet, type Book, type CaseFile, type CellRef, type Column, type Row, serSheets } from '../domain/model';
import { problem } from '../domain/problems';
import type { AnyRule, CaseRule, CellRule, FlawRule, GroupRule, RowRule, SheetUse, Surroundings } from '../domain/rules/define-rule';
import type { CheckResult, Finding, Step } from './finding';
import { headerOf, missingFor, selectRules } from './selection';
import { Tally } from './tally';

/** Students judged between two steps: small enough for a responsive pane, large enough to keep each rule's code hot. */
const studentsPerStep = 64;
/** Rows whose cells are looked at between two steps. */
const rowsPerStep = 2048;

/** What a check runs. */
export interface CheckOptions {
  readonly rules: readonly AnyRule[];
  /** Ids of the rules to run; all when left out. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Runs the rules over a workbook as a generator of steps: a command line drains it, a pane runs it in slices. Sending 'stop'
 * to a step ends it; what was found until then is returned with `complete: false`.
 * @returns findings in workbook order, what could not be judged and why, rules that broke
 */
export function* check(book: Book, context: Context, { rules, only }: CheckOptions): Generator<Step, CheckResult, 'stop' | undefined> {
  const { rules: selected, off } = selectRules(rules, context.settings, only);
  const run = new Run(book, context, selected);
  let complete = true;
  for (const step of run.steps()) {
    if ((yield step) === 'stop') {
      complete = false;
      break;
    }
  }
  return {
    findings: run.tally.findings.sort(inWorkbookOrder),
    unjudged: run.tally.unjudged(),
    broken: run.tally.broken,
    ran: selected,
    off,
    complete,
  };
}

/** Runs a check to its end without pausing. */
export function checkAll(book: Book, context: Context, options: CheckOptions): CheckResult {
  const steps = check(book, context, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Maps a rule's kind to its type. */
type OfKind<K extends AnyRule['kind']> = Extract<AnyRule, { readonly kind: K }>;

class Run {
  readonly tally: Tally;
  private readonly book: Book;
  private readonly context: Context;
  private readonly rules: readonly AnyRule[];
  /** Rules that threw: they stop, the others go on. */
  private readonly brokenRules = new Set<AnyRule>();

  constructor(book: Book, context: Context, rules: readonly AnyRule[]) {
    this.tally = new Tally(context.settings);
    this.book = book;
    this.context = context;
    this.rules = rules.filter((rule) => this.canRun(rule));
  }

  *steps(): Generator<Step, void> {
    yield* this.judgeStudents();
    yield* this.judgeSheets();
  }

  private ofKind<K extends AnyRule['kind']>(kind: K): readonly OfKind<K>[] {
    return this.rules.filter((rule): rule is OfKind<K> => rule.kind === kind);
  }

  private canRun(rule: AnyRule): boolean {
    const missing = missingFor(rule, this.book);
    if (!missing) return true;
    const waiting =
      rule.kind === 'case'
        ? this.book.caseFiles.size
        : rule.kind === 'row' || rule.kind === 'group'
          ? this.book.rows(rule.sheet).length
          : 0;
    this.tally.wait(rule, missing, waiting);
    return false;
  }

  /** Rules over rows and case files, in slices of students; in a slice, rule by rule. */
  private *judgeStudents(): Generator<Step, void> {
    const rowRules = this.ofKind('row').map((rule) => new PreparedRowRule(rule as RowRule));
    const caseRules = this.ofKind('case');
    const files = [...this.book.caseFiles.values(), ...this.book.strayFiles];
    const students = this.book.caseFiles.size;
    for (let from = 0; from < files.length; from += studentsPerStep) {
      const slice = files
        .slice(from, from + studentsPerStep)
        .map((file): Surroundings => ({ file, book: this.book, context: this.context }));
      for (const rule of rowRules) this.guard(rule.rule, () => slice.forEach((at) => rule.judge(at, this.tally)));
      const known = slice.slice(0, Math.max(0, students - from));
      for (const rule of caseRules) this.guard(rule, () => known.forEach((at) => this.judgeCase(rule, at)));
      yield { phase: 'students', done: Math.min(from + studentsPerStep, students), total: students };
    }
  }

  private judgeCase(rule: CaseRule, at: Surroundings): void {
    const unreadable = unreadableIn(rule.reads, at.file);
    if (unreadable) this.tally.wait(rule, unreadableProblem(unreadable), 1, unreadable);
    else for (const outcome of rule.check(at.file, at)) this.tally.take(rule, outcome);
  }

  /** Rules over single cells, then rules over rows that share a key, sheet by sheet. */
  private *judgeSheets(): Generator<Step, void> {
    const sheets: readonly AnySheet[] = serSheets;
    const total = sheets.reduce((sum, sheet) => sum + this.book.rows(sheet).length, 0);
    let done = 0;
    for (const sheet of sheets) {
      const looks = this.looksOn(sheet);
      const rows = this.book.rows(sheet);
      for (let from = 0; from < rows.length; from += rowsPerStep) {
        const slice = rows.slice(from, from + rowsPerStep);
        for (const look of looks) this.guard(look.rule, () => look.judge(slice, this.tally, this.context));
        done += slice.length;
        yield { phase: 'sheets', done, total };
      }
    }
    for (const rule of this.ofKind('group')) this.guard(rule, () => this.judgeGroups(rule as GroupRule));
  }

  private looksOn(sheet: AnySheet): readonly CellLook[] {
    return [...this.ofKind('cell'), ...this.ofKind('flaw')]
      .map((rule) => new CellLook(rule, sheet, this.book))
      .filter((look) => look.fields.length > 0);
  }

  private judgeGroups(rule: GroupRule): void {
    const groups = new Map<string, Row[]>();
    for (const row of this.book.rows(rule.sheet) as readonly Row[]) {
      const unreadable = rule.needs.find((field: string) => row.unreadable(field));
      if (unreadable !== undefined) {
        const cell = { row, field: unreadable };
        this.tally.wait(rule, unreadableProblem(cell), 1, cell);
        continue;
      }
      const key = rule.by(row as never);
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    for (const rows of groups.values()) {
      if (rows.length > 1) for (const outcome of rule.check(rows as never, this.book, this.context)) this.tally.take(rule, outcome);
    }
  }

  private guard(rule: AnyRule, judge: () => void): void {
    if (this.brokenRules.has(rule)) return;
    try {
      judge();
    } catch (error) {
      this.brokenRules.add(rule);
      this.tally.broken.push({ rule, error });
    }
  }
}

/** A row rule with the positions of its fields looked up once. */
class PreparedRowRule {
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

/** A rule about cells on one sheet, with the columns that it looks at. */
class CellLook {
  readonly rule: CellRule | FlawRule;
  readonly fields: readonly string[];
  private readonly sheet: AnySheet;
  private readonly book: Book;

  constructor(rule: CellRule | FlawRule, sheet: AnySheet, book: Book) {
    this.rule = rule;
    this.sheet = sheet;
    this.book = book;
    this.fields = sheet.fields.filter((field: string) => rule.looksAt(columnOf(sheet, field), sheet) && book.hasColumn(sheet, field));
  }

  judge(rows: readonly Row[], tally: Tally, context: Context): void {
    if (this.rule.kind === 'flaw') this.judgeFlaws(this.rule, rows, tally, context);
    else this.judgeCells(this.rule, rows, tally, context);
  }

  private judgeFlaws(rule: FlawRule, rows: readonly Row[], tally: Tally, context: Context): void {
    for (const row of rows) {
      for (const flaw of row.flaws) {
        if (!rule.flaws.includes(flaw.kind) || !this.fields.includes(flaw.field)) continue;
        tally.take(rule, rule.check({ ...this.cell(row, flaw.field), flaw }, context));
      }
    }
  }

  private judgeCells(rule: CellRule, rows: readonly Row[], tally: Tally, context: Context): void {
    for (const row of rows) for (const field of this.fields) tally.take(rule, rule.check(this.cell(row, field), context, this.book));
  }

  private cell(row: Row, field: string) {
    return { row, sheet: this.sheet, field, column: columnOf(this.sheet, field), value: row.values[this.sheet.fields.indexOf(field)] };
  }
}

const columnOf = (sheet: AnySheet, field: string): Column => (sheet.columns as Record<string, Column>)[field] as Column;

const unreadableProblem = ({ row, field }: CellRef) =>
  problem('unreadable-cell', { sheet: row.declared.title, column: headerOf(row.declared, field) });

/** The first cell of a student that a rule would look at on other sheets and cannot read. */
function unreadableIn(reads: readonly SheetUse[], file: CaseFile): CellRef | undefined {
  if (!file.hasUnreadableCells) return undefined;
  for (const { sheet, fields } of reads) {
    for (const row of file.rows(sheet) as readonly Row[]) {
      const field = fields.find((name) => row.unreadable(name));
      if (field !== undefined) return { row, field };
    }
  }
  return undefined;
}

function inWorkbookOrder(a: Finding, b: Finding): number {
  return (
    sheetOrder(a.cell) - sheetOrder(b.cell) ||
    a.cell.row.rowNumber - b.cell.row.rowNumber ||
    fieldOrder(a.cell) - fieldOrder(b.cell) ||
    (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)
  );
}

const sheetOrder = ({ row }: CellRef): number => (serSheets as readonly AnySheet[]).indexOf(row.declared);
const fieldOrder = ({ row, field }: CellRef): number => row.declared.fields.indexOf(field);
