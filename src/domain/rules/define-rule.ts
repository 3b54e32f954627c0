import type { Context } from '../context';
import type { AnySheet, Book, CaseFile, CellRef, Column, FieldOf, Filled, Flaw, FlawKind, Row, RowOf } from '../model';
import type { Problem } from '../problems';
import type { SettingName } from '../settings';
import type { Citation } from '../sources';

/** How bad a finding is: an error must be mended before upload. */
export type Severity = 'error' | 'warning' | 'information';

/** Where a judged record stands: its case file, its workbook, and the context of the check. */
export interface Surroundings {
  readonly file: CaseFile;
  readonly book: Book;
  readonly context: Context;
}

/** The rule is kept. */
export interface Fine {
  readonly kind: 'fine';
}

/** The rule could not be decided. */
export interface NotJudged {
  readonly kind: 'not judged';
  readonly problem: Problem;
}

/** The rule is broken: where, and the facts that its sentences need. */
export interface Found<Facts> {
  readonly kind: 'found';
  readonly cell: CellRef;
  readonly related: readonly CellRef[];
  readonly facts: Facts;
  /** Where one rule finds several grades of bad; the rule's own severity otherwise. */
  readonly severity: Severity | undefined;
}

/** What a rule says of one record. */
export type Outcome<Facts> = Fine | NotJudged | Found<Facts>;

/** The rule is kept. */
export const fine: Fine = { kind: 'fine' };

/** The rule could not be decided, and why. */
export const notJudged = (problem: Problem): NotJudged => ({ kind: 'not judged', problem });

/**
 * The rule is broken.
 * @param cell the cell to mend, the one that is coloured
 * @param related other cells that the finding rests on, outlined and linked
 * @param facts what the sentences say, as values
 * @param severity another severity than the rule's own
 */
export const found = <Facts>(cell: CellRef, related: readonly CellRef[], facts: Facts, severity?: Severity): Found<Facts> => ({
  kind: 'found',
  cell,
  related,
  facts,
  severity,
});

/** Fields of another sheet that a rule looks at. If the sheet or a column is missing, or such a cell of the student is unreadable, the rule is not judged. */
export interface SheetUse {
  readonly sheet: AnySheet;
  readonly fields: readonly string[];
}

/** Declares which fields of another sheet a rule looks at. */
export const from = <S extends AnySheet>(sheet: S, ...fields: readonly FieldOf<S>[]): SheetUse => ({ sheet, fields });

/**
 * One example of a rule: rows by sheet title. Dates are written YYYY-MM-DD and codes by meaning; ids, the LEA and a student
 * row are filled in where an example leaves them out; a value made with {@link written} is put into the cell as it stands.
 */
export interface Example {
  readonly name: string;
  /** Words that the finding's sentence must hold. */
  readonly says?: string;
  /** Header of the cell that must be found; the rule's only cell where left out. */
  readonly at?: string;
  readonly severity?: Severity;
  /** As-of date, YYYY-MM-DD; 2026-11-24 where left out. */
  readonly asOf?: string;
  readonly settings?: Partial<Record<SettingName, string>>;
  readonly given: Readonly<Record<string, readonly Readonly<Record<string, ExampleValue>>[]>>;
}

/** A value of an example: meaning, date, number, flag, list of meanings, or a raw cell. */
export type ExampleValue = string | number | boolean | readonly string[] | Written | undefined;

/** A cell of an example exactly as somebody typed it. */
export interface Written {
  readonly written: string | number | boolean;
}

/** A cell of an example exactly as somebody typed it, past codes and dates. */
export const written = (value: string | number | boolean): Written => ({ written: value });

interface RuleHead<Facts> {
  /** Stable id, never reused: STU-001. */
  readonly id: string;
  /** The fact that is wrong; the cure stands only in `fix`. */
  readonly title: string;
  readonly severity: Severity;
  /** Release in which the rule appeared. */
  readonly since: string;
  readonly sources: readonly Citation[];
  /** Off until a district turns it on. */
  readonly byDefault?: 'off';
  /** Errors about identity cannot be switched off. */
  readonly always?: true;
  /** The fact found, for a reader who is not a programmer: headers and values as the workbook shows them. */
  readonly found: (facts: Facts) => string;
  /** What to do about it. */
  readonly fix: (facts: Facts) => string;
  readonly examples: { readonly fail: readonly Example[]; readonly pass: readonly Example[] };
}

/** A rule about one row of a sheet. */
export interface RowRule<S extends AnySheet = AnySheet, Needs extends FieldOf<S> = FieldOf<S>, Facts = unknown> extends RuleHead<Facts> {
  readonly kind: 'row';
  readonly sheet: S;
  /** Fields that must be filled; a blank one means that the rule does not apply. */
  readonly needs: readonly Needs[];
  /** Fields of the same row whose blank means something to the rule. */
  readonly consults: readonly FieldOf<S>[];
  /** Fields of other sheets. */
  readonly reads: readonly SheetUse[];
  readonly check: (row: Filled<S, Needs>, at: Surroundings) => Outcome<Facts>;
}

/** A rule about the whole case file of a student: overlaps, what is missing. */
export interface CaseRule<Facts = unknown> extends RuleHead<Facts> {
  readonly kind: 'case';
  /** The sheet whose rows are found. */
  readonly sheet: AnySheet;
  readonly reads: readonly SheetUse[];
  readonly check: (file: CaseFile, at: Surroundings) => Iterable<Outcome<Facts>>;
}

/** A rule about rows of a sheet that share a key, across students. */
export interface GroupRule<S extends AnySheet = AnySheet, Facts = unknown> extends RuleHead<Facts> {
  readonly kind: 'group';
  readonly sheet: S;
  readonly needs: readonly FieldOf<S>[];
  /** The key; rows without one stand in no group. */
  readonly by: (row: RowOf<S>) => string | undefined;
  /** Judges a group of two or more rows. */
  readonly check: (rows: readonly RowOf<S>[], book: Book, context: Context) => Iterable<Outcome<Facts>>;
}

/** A cell that a cell rule looks at. */
export interface CellAt {
  readonly row: Row;
  readonly sheet: AnySheet;
  readonly field: string;
  readonly column: Column;
  readonly value: unknown;
}

/** A rule about single cells of any sheet, chosen by their column. */
export interface CellRule<Facts = unknown> extends RuleHead<Facts> {
  readonly kind: 'cell';
  /** Whether it looks at other rows of the sheet beside that of the cell: then all are judged again when one is touched. */
  readonly comparesRows?: true;
  readonly looksAt: (column: Column, sheet: AnySheet) => boolean;
  readonly check: (cell: CellAt, context: Context, book: Book) => Outcome<Facts>;
}

/** A rule about what the reader noticed on a cell of any sheet: costs nothing where it noticed nothing. */
export interface FlawRule<Facts = unknown> extends RuleHead<Facts> {
  readonly kind: 'flaw';
  readonly flaws: readonly FlawKind[];
  readonly looksAt: (column: Column, sheet: AnySheet) => boolean;
  readonly check: (cell: CellAt & { readonly flaw: Flaw }, context: Context) => Outcome<Facts>;
}

/* eslint-disable @typescript-eslint/no-explicit-any -- a rule's own facts and row type are known only inside it */
interface AnyRowRule extends Omit<RowRule<any, any, any>, 'check'> {
  readonly check: (row: any, at: Surroundings) => Outcome<any>;
}

/** Any rule. */
export type AnyRule = AnyRowRule | CaseRule<any> | GroupRule<any, any> | CellRule<any> | FlawRule<any>;
/* eslint-enable @typescript-eslint/no-explicit-any */

type Without<R, K extends keyof R> = Omit<R, K | 'kind'> & Partial<Pick<R, K>>;

/** Declares a rule about one row. */
export const defineRule = <S extends AnySheet, const Needs extends FieldOf<S>, Facts>(
  rule: Without<RowRule<S, Needs, Facts>, 'consults' | 'reads'>,
): RowRule<S, Needs, Facts> => ({ kind: 'row', consults: [], reads: [], ...rule });

/** Declares a rule about a student's whole case file. */
export const defineCaseRule = <Facts>(rule: Omit<CaseRule<Facts>, 'kind'>): CaseRule<Facts> => ({ kind: 'case', ...rule });

/** Declares a rule about rows of a sheet that share a key. */
export const defineGroupRule = <S extends AnySheet, Facts>(rule: Omit<GroupRule<S, Facts>, 'kind'>): GroupRule<S, Facts> => ({
  kind: 'group',
  ...rule,
});

/** Declares a rule about cells of chosen columns. */
export const defineCellRule = <Facts>(rule: Omit<CellRule<Facts>, 'kind'>): CellRule<Facts> => ({ kind: 'cell', ...rule });

/** Declares a rule about what the reader noticed. */
export const defineFlawRule = <Facts>(rule: Omit<FlawRule<Facts>, 'kind'>): FlawRule<Facts> => ({ kind: 'flaw', ...rule });
