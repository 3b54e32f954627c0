import type { Day } from '../domain/day';
import { type AnySheet, columnOf, type Flaw, type RowClass, rowClass, type RowOf, type SheetLayout, type SheetRows } from '../domain/model';
import { ok, type Problem, type Result } from '../domain/problems';
import type { CellValue } from './cell-value';
import { cellReader, type CellReader, type Reading } from './read-cell';
import { findLayout, type FoundLayout, type GridRow, headerRows } from './read-headers';
import { NoticedCells } from './read-noticed-cells';
import type { NoteFacts } from './read-notes';
import type { TakeRow } from './workbook-source';

/** The records of one sheet, and what a person should know about how they were read. */
export interface ReadSheet {
  readonly rows: SheetRows;
  readonly notes: readonly NoteFacts[];
}

interface PlacedReader {
  /** Index of the field in declared order. */
  readonly field: number;
  /** Column index in the workbook. */
  readonly column: number;
  readonly read: CellReader;
}

/**
 * Reads one sheet from rows as they come: the first ones wait until the headers are found, every later one becomes a
 * record at once and is not kept. Rows that are blank in all declared columns are no records.
 */
export class SheetReader {
  private readonly file: string;
  private readonly sheet: AnySheet;
  private readonly name: string;
  private readonly reading: Reading;
  private readonly SheetRow: RowClass<AnySheet>;
  private readonly waiting: GridRow[] = [];
  private readonly rows: RowOf<AnySheet>[] = [];
  private readonly noticed: NoticedCells;
  private readonly flaws: Flaw[] = [];
  private readonly blank: readonly unknown[];
  private readers: readonly PlacedReader[] = [];
  /** Readers of codes that are valid for a time: they need the date of the record, so they come last. */
  private datedReaders: readonly PlacedReader[] = [];
  private datePositions: readonly number[] = [];
  private found: Result<FoundLayout, Problem<'repeated-header'>> | undefined;

  constructor(file: string, sheet: AnySheet, name: string, reading: Reading) {
    this.file = file;
    this.sheet = sheet;
    this.name = name;
    this.reading = reading;
    this.SheetRow = rowClass(sheet);
    this.noticed = new NoticedCells(sheet);
    this.blank = sheet.fields.map(() => undefined);
  }

  /** Goes on below headers that are known, for rows that are read again. */
  resume(layout: SheetLayout): void {
    this.found = ok({ layout, notes: [] });
    this.placeReaders(layout);
  }

  /** Takes the next row of the sheet; says 'stop' when the sheet cannot be read. */
  readonly take: TakeRow = (rowNumber, cells) => {
    if (this.found === undefined) {
      if (rowNumber <= headerRows) {
        this.waiting.push({ rowNumber, cells: [...cells] });
        return undefined;
      }
      this.begin();
    }
    if (!this.found?.ok) return 'stop';
    this.readRow(rowNumber, cells);
    return undefined;
  };

  /** The sheet, after its last row; a problem when its headers cannot be told apart. */
  finish(): Result<ReadSheet, Problem<'repeated-header'>> {
    const found = this.found ?? this.begin();
    if (!found.ok) return found;
    const { layout, notes } = found.value;
    return ok({ rows: { sheet: this.sheet, layout, rows: this.rows }, notes: [...notes, ...this.noticed.notes(layout)] });
  }

  private begin(): Result<FoundLayout, Problem<'repeated-header'>> {
    const found = findLayout(this.file, this.sheet, this.name, this.waiting);
    this.found = found;
    if (!found.ok) return found;
    const { layout } = found.value;
    this.placeReaders(layout);
    for (const { rowNumber, cells } of this.waiting) if (rowNumber > layout.headerRow) this.readRow(rowNumber, cells);
    this.waiting.length = 0;
    return found;
  }

  private placeReaders({ columns }: SheetLayout): void {
    const { fields, dated } = this.sheet;
    const now: PlacedReader[] = [];
    const later: PlacedReader[] = [];
    fields.forEach((name, field) => {
      const column = columns.get(name);
      if (column === undefined) return;
      const declaration = columnOf(this.sheet, name);
      const needsDate = declaration.table !== undefined && this.reading.codes.isDated(declaration.table);
      (needsDate ? later : now).push({ field, column, read: cellReader(name, declaration, this.reading) });
    });
    this.readers = now;
    this.datedReaders = later;
    this.datePositions = dated.map((field) => fields.indexOf(field));
  }

  private readRow(rowNumber: number, cells: readonly CellValue[]): void {
    // A copy has its full length at once: pushing would leave a quarter of it unused, for every row of a district.
    const values = this.blank.slice();
    const { flaws } = this;
    let filled = false;
    for (const { field, column, read } of this.readers) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const value = read(cell, flaws);
      if (value === undefined) continue;
      values[field] = value;
      filled = true;
    }
    if (this.datedReaders.length > 0) filled = this.readDatedCodes(values, cells) || filled;
    if (flaws.length === 0) {
      if (filled) this.rows.push(new this.SheetRow(rowNumber, values));
      return;
    }
    this.rows.push(new this.SheetRow(rowNumber, values, [...flaws]));
    this.noticed.take(flaws, rowNumber);
    flaws.length = 0;
  }

  private readDatedCodes(values: unknown[], cells: readonly CellValue[]): boolean {
    const dates = this.datePositions.map((position) => values[position]);
    const on = dates.find((value) => value !== undefined) as Day | undefined;
    let filled = false;
    for (const { field, column, read } of this.datedReaders) {
      const cell = cells[column];
      if (cell === undefined) continue;
      values[field] = read(cell, this.flaws, on);
      filled ||= values[field] !== undefined;
    }
    return filled;
  }
}
