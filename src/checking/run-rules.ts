import type { Context } from '../domain/context';
import type { AnySheet, Book, CaseFile, Row } from '../domain/model';
import type { AnyRule, CaseRule, GroupRule, RowRule, Surroundings } from '../domain/rules/define-rule';
import type { Step } from './finding';
import { CellLook, PreparedRowRule, unreadableIn, unreadableProblem, wholeSheet } from './prepared-rules';
import { missingFor } from './selection';
import type { Tally } from './tally';

/** Students judged between two steps: small enough for a responsive pane, large enough to keep each rule's code hot. */
const studentsPerStep = 64;
/** Rows whose cells are looked at between two steps. */
const rowsPerStep = 2048;

/** Rows of a sheet to be looked at. */
export interface RowsOf {
  readonly sheet: AnySheet;
  readonly rows: readonly Row[];
}

/** Maps a rule's kind to its type. */
type OfKind<K extends AnyRule['kind']> = Extract<AnyRule, { readonly kind: K }>;

/** Rules over one book: they judge the case files, rows and sheets that they are given, and tell the tally. */
export class RuleRun {
  readonly tally: Tally;
  private readonly book: Book;
  private readonly context: Context;
  private readonly rules: readonly AnyRule[];
  /** Rules that threw: they stop, the others go on. */
  private readonly brokenRules = new Set<AnyRule>();

  constructor(book: Book, context: Context, rules: readonly AnyRule[], tally: Tally) {
    this.tally = tally;
    this.book = book;
    this.context = context;
    this.rules = rules.filter((rule) => this.canRun(rule));
  }

  /** Rules over rows and case files, in slices of students; in a slice, rule by rule. */
  *judgeFiles(files: readonly CaseFile[]): Generator<Step, void> {
    const rowRules = this.ofKind('row').map((rule) => new PreparedRowRule(rule as RowRule));
    const caseRules = this.ofKind('case');
    const total = files.filter(isOfStudent).length;
    let done = 0;
    for (let from = 0; from < files.length; from += studentsPerStep) {
      const slice = files
        .slice(from, from + studentsPerStep)
        .map((file): Surroundings => ({ file, book: this.book, context: this.context }));
      for (const rule of rowRules) this.guard(rule.rule, () => slice.forEach((at) => rule.judge(at, this.tally)));
      const known = slice.filter(({ file }) => isOfStudent(file));
      for (const rule of caseRules) this.guard(rule, () => known.forEach((at) => this.judgeCase(rule, at)));
      done += known.length;
      yield { phase: 'students', done, total };
    }
  }

  /** Rules over single cells. */
  *judgeCells(sheets: readonly RowsOf[]): Generator<Step, void> {
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    for (const { sheet, rows } of sheets) {
      const looks = this.looksOn(sheet);
      for (let from = 0; from < rows.length; from += rowsPerStep) {
        const slice = rows.slice(from, from + rowsPerStep);
        for (const look of looks) this.guard(look.rule, () => look.judge(slice, this.tally, this.context));
        done += slice.length;
        yield { phase: 'sheets', done, total };
      }
    }
  }

  /** Rules for which rows of a sheet decide about each other: over groups that share a key, and over cells. */
  *judgeWholeSheets(sheets: readonly AnySheet[]): Generator<Step, void> {
    for (const sheet of sheets) {
      const rows = this.book.rows(sheet) as readonly Row[];
      for (const look of this.wholeLooksOn(sheet)) {
        for (let from = 0; from < rows.length; from += rowsPerStep) {
          const slice = rows.slice(from, from + rowsPerStep);
          this.guard(look.rule, () => look.judge(slice, this.tally, this.context));
          yield { phase: 'sheets', done: rows.length, total: rows.length };
        }
      }
      for (const rule of this.ofKind('group')) if (rule.sheet === sheet) yield* this.judgeGroups(rule as GroupRule, rows);
    }
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
    this.tally.about(rule.id);
    this.tally.wait(rule, missing, waiting);
    return false;
  }

  private judgeCase(rule: CaseRule, at: Surroundings): void {
    this.tally.about(at.file);
    const unreadable = unreadableIn(rule.reads, at.file);
    if (unreadable) this.tally.wait(rule, unreadableProblem(unreadable), 1, unreadable);
    else for (const outcome of rule.check(at.file, at)) this.tally.take(rule, outcome);
  }

  private allLooksOn(sheet: AnySheet): readonly CellLook[] {
    return [...this.ofKind('cell'), ...this.ofKind('flaw')]
      .map((rule) => new CellLook(rule, sheet, this.book))
      .filter((look) => look.columns.length > 0);
  }

  private looksOn(sheet: AnySheet): readonly CellLook[] {
    return this.allLooksOn(sheet).filter(({ whole }) => whole === undefined);
  }

  private wholeLooksOn(sheet: AnySheet): readonly CellLook[] {
    return this.allLooksOn(sheet).filter(({ whole }) => whole !== undefined);
  }

  private *judgeGroups(rule: GroupRule, rows: readonly Row[]): Generator<Step, void> {
    const groups = new Map<string, Row[]>();
    const step: Step = { phase: 'sheets', done: rows.length, total: rows.length };
    const about = (): void => this.tally.about(wholeSheet(rule, rule.sheet));
    for (let from = 0; from < rows.length; from += rowsPerStep) {
      about();
      this.guard(rule, () => {
        for (const row of rows.slice(from, from + rowsPerStep)) this.group(rule, row, groups);
      });
      yield step;
    }
    const shared = [...groups.values()].filter(({ length }) => length > 1);
    for (let from = 0; from < shared.length; from += rowsPerStep) {
      about();
      this.guard(rule, () => {
        for (const group of shared.slice(from, from + rowsPerStep))
          for (const outcome of rule.check(group as never, this.book, this.context)) this.tally.take(rule, outcome);
      });
      yield step;
    }
  }

  private group(rule: GroupRule, row: Row, groups: Map<string, Row[]>): void {
    const unreadable = rule.needs.find((field: string) => row.unreadable(field));
    if (unreadable !== undefined) {
      const cell = { row, field: unreadable };
      this.tally.wait(rule, unreadableProblem(cell), 1, cell);
      return;
    }
    const key = rule.by(row as never);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
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

const isOfStudent = ({ studentId }: CaseFile): boolean => studentId !== '';
