import type { Day } from '../domain/day';

/** What a planned cell looks like. Each writer gives a look its fonts, fills and number formats in one place. */
export type Look =
  | 'plain'
  | 'text'
  | 'wrapped'
  | 'date'
  | 'integer'
  | 'decimal'
  | 'title'
  | 'subtitle'
  | 'muted'
  | 'header'
  | 'link'
  | 'error'
  | 'warning'
  | 'information';

/** Where a link leads: a cell of the same workbook. */
export interface CellTarget {
  readonly sheet: string;
  readonly cell: string;
}

/** A planned cell with more than a value. */
export interface RichCell {
  /** Text is always written as text, never as a formula. */
  readonly value: string | number | boolean | undefined;
  /** A date instead of a value. */
  readonly day?: Day;
  readonly look?: Look;
  readonly link?: CellTarget;
}

/** A planned cell; a bare value takes the look of its column. */
export type PlanCell = string | number | boolean | undefined | RichCell;

/** A planned column. Width in characters, as Excel counts it. */
export interface PlanColumn {
  readonly width: number;
  readonly look: Look;
}

/** An Excel table over part of the sheet. The header row holds its column names. */
export interface PlanTable {
  readonly name: string;
  /** Row of the headers, 1-based. */
  readonly headerRow: number;
  readonly columns: readonly string[];
  /** Rows below the header; a table has at least one, blank if need be. */
  readonly rows: number;
}

/**
 * What may be typed into an area. Area in A1 notation without the sheet: `K2:K5000`. Title (at most 32 characters) and message
 * (at most 255) are the box that is shown for anything else; `strict` refuses it, otherwise the person may keep it.
 * The source of a list is a defined name, an area, or up to 255 characters of quoted text: `"Yes,No"`.
 */
export type PlanValidation =
  | {
      readonly area: string;
      readonly kind: 'list';
      readonly source: string;
      readonly title: string;
      readonly message: string;
      readonly strict: boolean;
    }
  | {
      readonly area: string;
      readonly kind: 'date';
      readonly from: Day;
      readonly to: Day;
      readonly title: string;
      readonly message: string;
      readonly strict: boolean;
    }
  | {
      readonly area: string;
      readonly kind: 'textLength';
      readonly least: number;
      readonly most: number;
      readonly title: string;
      readonly message: string;
      readonly strict: boolean;
    }
  | {
      readonly area: string;
      readonly kind: 'whole';
      readonly least: number;
      readonly most: number;
      readonly title: string;
      readonly message: string;
      readonly strict: boolean;
    };

/** How a marked cell looks; see {@link PlanFormat}. */
export type MarkLook = 'error' | 'warning' | 'information' | 'related';

/**
 * A mark of ours: a conditional format that is always true and carries our signature, so it can be found and removed again.
 * `areas` in A1 notation without the sheet; the writer chunks them and writes the formula.
 */
export interface PlanFormat {
  readonly areas: readonly string[];
  readonly look: MarkLook;
}

/** How a sheet prints. Header and footer are plain text; `&P` and `&N` are page and pages. */
export interface PlanPrint {
  readonly landscape: boolean;
  readonly fitToWidth: boolean;
  /** Area that prints, in A1 notation without the sheet; without it, all that is filled. */
  readonly area?: string;
  /** Rows repeated on each page, 1-based; the table header. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly header: string;
  readonly footer: string;
}

/**
 * One sheet to be written, as plain data. It is described once; the adapter of a file and the adapter of Excel both carry it
 * out, so a sheet is the same wherever it is made.
 */
export interface SheetPlan {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly PlanColumn[];
  /** Rows from row 1 on. An iterable, so that a large sheet need not be held whole; it is walked once. */
  readonly rows: Iterable<readonly PlanCell[]>;
  readonly table?: PlanTable;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly PlanValidation[];
  readonly formats?: readonly PlanFormat[];
  readonly print?: PlanPrint;
  /** Colour of the sheet tab, RRGGBB. */
  readonly tab?: string;
}

/** A name defined in the workbook. */
export interface PlanName {
  readonly name: string;
  /** `'Codes'!$B$2:$B$18`. */
  readonly refersTo: string;
}

/** A whole workbook to be written. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly PlanName[];
  readonly title: string;
}

/** What is added to a copy of a workbook: marks on its sheets, and sheets of ours at the end (replacing ours of the same name). */
export interface MarkPlan {
  /** The first mark of a cell wins, so errors come before warnings. */
  readonly marks: readonly { readonly sheet: string; readonly formats: readonly PlanFormat[] }[];
  readonly sheets: readonly SheetPlan[];
}
