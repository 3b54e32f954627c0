import type { CellValue, TakeRow } from '../../workbook';
import { CellError, cellAddress } from '../../workbook';
import type { PackageArchive, PackagePart } from './package-archive';
import { refuse } from './package-refusal';
import { type TakePlainCell, takePlainCells } from './read-plain-cells';
import { StringItem, unescapedText } from './read-text';
import type { XmlAttributes } from './xml-parse';
import { parseXml } from './xml-parse';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Depths of the tags of a sheet: `worksheet` 1, `sheetData` 2, and so on. */
const SHEET_DATA = 2;
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

/**
 * Number of a text. Whole numbers, which are nearly all (dates, references to texts), are read digit by digit: several times
 * faster than `Number`.
 */
const numberOf = (text: string): number => {
  if (text.length > 15) return Number(text);
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number(text);
    number = number * 10 + digit;
  }
  return number;
};

/**
 * Makes rows of the tags of a sheet. What a cell shows is the cached value: formulas are not looked at. A member is `private`
 * here and in the parser, not `#`: in what runs several times for each cell, `#` costs a twentieth of the whole reading.
 */
class RowReader {
  private readonly archive: PackageArchive;
  private readonly textLength: number;
  private readonly sheet: string;
  private readonly strings: readonly string[];
  private readonly take: TakeRow;
  private readonly countCell: () => void;
  private readonly item = new StringItem();
  private readonly cells: CellValue[] = [];
  private row = 0;
  /** Whether the row left its number to its first cell, or to its place. */
  private rowUnnumbered = false;
  private column = -1;
  private kind: string | undefined;
  private value = '';
  private inData = false;
  private inRow = false;
  private inCell = false;
  private inValue = false;
  private inline = false;
  /** Cells of the row so far, up to the last filled one. The array keeps its room from row to row. */
  private width = 0;

  constructor(archive: PackageArchive, sheet: string, strings: readonly string[], take: TakeRow, countCell: () => void) {
    this.archive = archive;
    this.textLength = archive.limits.textLength;
    this.sheet = sheet;
    this.strings = strings;
    this.take = take;
    this.countCell = countCell;
  }

  open(name: string, attributes: XmlAttributes, depth: number): undefined {
    if (depth === CONTENT) this.openContent(name);
    else if (depth === CELL) this.openCell(name, attributes);
    else if (depth === ROW) this.openRow(name, attributes);
    else if (depth === SHEET_DATA) this.inData = name === 'sheetData';
    else if (this.inline) this.item.open(name, depth);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inline) this.item.add(text);
    else return;
    this.refuseLongText(Math.max(this.value.length, this.item.text.length));
  }

  private refuseLongText(length: number): void {
    const { textLength } = this;
    if (length > textLength) {
      this.tooLarge(`has a very long text in ${this.address()}`, `${textLength.toLocaleString('en-US')} characters`);
    }
  }

  close(_: string, depth: number): 'stop' | undefined {
    if (depth === CONTENT) this.inValue = false;
    else if (depth === CELL) this.endCell();
    else if (depth === ROW) return this.endRow();
    else if (depth > CONTENT && this.inline) this.item.close(depth);
    return undefined;
  }

  /** Takes the plain cells from a place in the text on, past the parser; returns the place behind them. */
  cut(text: string, from: number, depth: number): number {
    return depth === ROW && this.inRow ? takePlainCells(text, from, this.takePlain) : from;
  }

  private readonly takePlain: TakePlainCell = (reference, kind, value, inline) => {
    this.beginCell(reference, kind);
    this.inCell = false;
    this.refuseLongText(Math.max(value.length, inline?.length ?? 0));
    this.put(inline === undefined ? this.read(value) : unescapedText(inline));
  };

  private openRow(name: string, attributes: XmlAttributes): void {
    if (!this.inData || name !== 'row') return;
    const given = attributes['r'];
    this.rowUnnumbered = given === undefined;
    this.moveToRow(given === undefined ? this.row + 1 : Number(given));
    this.inRow = true;
    this.width = 0;
    this.column = -1;
  }

  private moveToRow(row: number): void {
    if (!Number.isInteger(row) || row <= this.row) this.damaged(`row ${row} comes after row ${this.row}`);
    if (row > LAST_ROW) this.tooLarge(`has a row ${row}`, `${LAST_ROW.toLocaleString('en-US')} rows`);
    this.row = row;
  }

  private openCell(name: string, attributes: XmlAttributes): void {
    if (this.inRow && name === 'c') this.beginCell(attributes['r'], attributes['t']);
  }

  private beginCell(reference: string | undefined, kind: string | undefined): void {
    this.countCell();
    if (reference === undefined) this.moveToColumn(this.column + 1);
    else this.moveTo(reference);
    this.kind = kind;
    this.value = '';
    this.inCell = true;
  }

  private moveTo(reference: string): void {
    let column = 0;
    let at = 0;
    for (; at < reference.length; at += 1) {
      const letter = reference.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (; at < reference.length; at += 1) row = row * 10 + reference.charCodeAt(at) - 48;
    if (row !== this.row) this.moveToRowOfCell(row, reference);
    this.rowUnnumbered = false;
    this.moveToColumn(column - 1);
  }

  private moveToRowOfCell(row: number, reference: string): void {
    if (!this.rowUnnumbered || row < this.row) this.damaged(`cell ${reference} stands in row ${this.row}`);
    this.row = row - 1;
    this.moveToRow(row);
  }

  private moveToColumn(column: number): void {
    if (column <= this.column) this.damaged(`the cells of row ${this.row} are not in order`);
    if (column >= LAST_COLUMN) this.tooLarge(`has a cell in column ${column + 1}`, `${LAST_COLUMN.toLocaleString('en-US')} columns`);
    this.column = column;
  }

  private openContent(name: string): void {
    if (!this.inCell) return;
    if (name === 'v') this.inValue = true;
    if (name !== 'is') return;
    this.inline = true;
    this.item.begin();
  }

  private endCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    const value = this.inline ? unescapedText(this.item.text) : this.read(this.value);
    this.inline = false;
    this.put(value);
  }

  private put(value: CellValue): void {
    // A blank text looks like an empty cell to everybody but a program.
    if (value === undefined || value === '') return;
    // Filled up cell by cell, because an array with a wide gap turns into a slow one.
    while (this.width < this.column) this.cells[this.width++] = undefined;
    this.cells[this.width++] = value;
  }

  private endRow(): 'stop' | undefined {
    if (!this.inRow) return undefined;
    this.inRow = false;
    if (this.width === 0) return undefined;
    this.cells.length = this.width;
    return this.take(this.row, this.cells);
  }

  private read(text: string): CellValue {
    const kind = this.kind;
    if (kind === 's') return text === '' ? undefined : this.sharedString(text);
    if (text === '') return undefined;
    if (kind === undefined || kind === 'n') return this.number(text);
    return this.rareKind(kind, text);
  }

  private sharedString(text: string): string {
    return this.strings[numberOf(text)] ?? this.damaged(`cell ${this.address()} refers to a text that does not exist`);
  }

  private number(text: string): number {
    const number = numberOf(text);
    return Number.isFinite(number) ? number : this.damaged(`cell ${this.address()} holds a number that is none`);
  }

  private rareKind(kind: string, text: string): CellValue {
    switch (kind) {
      case 'str':
      case 'inlineStr':
        return unescapedText(text);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return new CellError(text.trim());
      case 'd':
        return text.trim();
      default:
        return this.damaged(`cell ${this.address()} is of an unknown kind`);
    }
  }

  private address(): string {
    return cellAddress(this.row, this.column);
  }

  private damaged(what: string): never {
    return refuse('damaged-workbook', { file: this.archive.file, part: `sheet ${this.sheet}`, what });
  }

  private tooLarge(what: string, limit: string): never {
    return refuse('workbook-too-large', { file: this.archive.file, what: `sheet ${this.sheet} ${what}`, limit });
  }
}

/** A sheet, as its rows are read. */
export interface RowsToRead {
  readonly sheet: string;
  readonly part: PackagePart;
  readonly strings: readonly string[];
  /** Called for each cell, to keep within the limit. */
  readonly countCell: () => void;
}

/** Hands over the rows of a sheet in order; rows without a value are left out. Throws a Refusal when the sheet is damaged. */
export const readSheetRows = async (
  archive: PackageArchive,
  { sheet, part, strings, countCell }: RowsToRead,
  take: TakeRow,
): Promise<void> => {
  const reader = new RowReader(archive, sheet, strings, take, countCell);
  await parseXml(archive, part, `sheet ${sheet}`, {
    open: (name, attributes, depth) => reader.open(name, attributes, depth),
    text: (text) => reader.text(text),
    close: (name, depth) => reader.close(name, depth),
    cut: (text, from, depth) => reader.cut(text, from, depth),
  });
};
