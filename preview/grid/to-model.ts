import { type ICellData, type IRange, type Nullable, type Worksheet } from '@univerjs/core';
import { type Area, type CellStyle, HostError, type ParsedCell, type Sheet, type Workbook, storeCells } from '../host/model';
import { contentOf, isSameContent } from './cell-data';
import { modelPatch } from './cell-looks';
import { columnStyle } from './snapshot';
import { structuralActs } from './structural-acts';
import { type ToView } from './to-view';
import { type View, isOurs } from './view';

interface CellsWritten {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const around = (places: readonly Place[]): Area => {
  const row = places.reduce((least, place) => Math.min(least, place.row), Infinity);
  const column = places.reduce((least, place) => Math.min(least, place.column), Infinity);
  const last = places.reduce((most, place) => ({ row: Math.max(most.row, place.row), column: Math.max(most.column, place.column) }));
  return { row, column, rows: last.row - row + 1, columns: last.column - column + 1 };
};

function* placesOf({ cellValue = {} }: CellsWritten): Generator<Place> {
  for (const [row, cells] of Object.entries(cellValue))
    for (const column of Object.keys(cells)) yield { row: Number(row), column: Number(column) };
}

function* placesIn({ startRow, endRow, startColumn, endColumn }: IRange): Generator<Place> {
  for (let row = startRow; row <= endRow; row += 1) for (let column = startColumn; column <= endColumn; column += 1) yield { row, column };
}

/** Takes what a person does in the grid into the model, where it raises the events of an act of that person. */
export class ToModel {
  readonly #view: View;
  readonly #workbook: Workbook;
  readonly #toView: ToView;
  readonly #whenDone: () => void;
  readonly #reload: () => void;

  constructor(view: View, workbook: Workbook, toView: ToView, then: { readonly whenDone: () => void; readonly reload: () => void }) {
    this.#view = view;
    this.#workbook = workbook;
    this.#toView = toView;
    this.#whenDone = then.whenDone;
    this.#reload = then.reload;
  }

  /** Hears of a command that the grid carried out. */
  hear(id: string, parameters: unknown, options: unknown): void {
    if (isOurs(options) || this.#toView.isShowing) return;
    const { unitId, subUnitId } = (parameters ?? {}) as { readonly unitId?: string; readonly subUnitId?: string };
    if (unitId !== this.#view.unitId) return;
    const sheet = subUnitId === undefined ? undefined : this.#workbook.sheet(subUnitId);
    if (id === 'sheet.mutation.set-range-values') this.#takeWritten(sheet, parameters as CellsWritten, options);
    else if (id === 'sheet.mutation.move-range') this.#takeMove(parameters as MovedCells);
    else if (id !== 'sheet.mutation.reorder-range') this.#takeStructure(id, sheet, parameters);
    else if (sheet !== undefined) this.#takeCells(sheet, placesIn((parameters as { readonly range: IRange }).range));
  }

  #takeWritten(sheet: Sheet | undefined, written: CellsWritten, options: unknown): void {
    if (sheet === undefined) return;
    const isResult = (options as { readonly fromFormula?: boolean } | undefined)?.fromFormula === true;
    if (isResult) this.#takeResults(sheet, written);
    else this.#takeCells(sheet, placesOf(written));
  }

  #takeStructure(id: string, sheet: Sheet | undefined, parameters: unknown): void {
    const act = structuralActs[id];
    if (act === undefined) return;
    const acted = this.#act(() => act({ workbook: this.#workbook, sheet, parameters }));
    // What the model refuses is undone in the grid.
    if (acted) this.#whenDone();
    else this.#reload();
  }

  /** Runs an act of the person. Says whether the model took it. */
  #act(act: () => void): boolean {
    this.#toView.isHearing = true;
    try {
      this.#workbook.asUser(act);
      return true;
    } catch (error) {
      if (error instanceof HostError) return false;
      throw error;
    } finally {
      this.#toView.isHearing = false;
    }
  }

  #takeResults(sheet: Sheet, written: CellsWritten): void {
    const worksheet = this.#view.sheet(sheet);
    const results = [...placesOf(written)].map(({ row, column }) => ({
      row,
      column,
      value: contentOf(worksheet.getCellRaw(row, column), '').value,
    }));
    this.#act(() => this.#workbook.setResults(sheet, results));
  }

  /** Takes in the cells that differ from the model; whatever Univer writes beside them is none of a person's doing. */
  #takeCells(sheet: Sheet, places: Iterable<Place>): void {
    const worksheet = this.#view.sheet(sheet);
    const contents: ParsedCell[] = [];
    const looks: (Place & { readonly style: CellStyle })[] = [];
    for (const { row, column } of places) {
      const raw = worksheet.getCellRaw(row, column);
      const content = contentOf(raw, formulaOf(worksheet, raw, row, column));
      const before = sheet.cells.content(row, column);
      // A formula without a result yet keeps the one that it had.
      const pending = content.formula !== undefined && content.value === undefined && content.formula === before.formula;
      if (!pending && !isSameContent(content, before)) contents.push({ row, column, ...content });
      const style = this.#styleOf(sheet, worksheet, row, column);
      if (style !== sheet.styles.at(row, column)) looks.push({ row, column, style });
    }
    if (contents.length > 0 || looks.length > 0) this.#keep(sheet, contents, looks);
  }

  /** Stores what was taken, and shows anew what the model made otherwise of it. */
  #keep(sheet: Sheet, contents: readonly ParsedCell[], looks: readonly (Place & { readonly style: CellStyle })[]): void {
    const worksheet = this.#view.sheet(sheet);
    const area = around([...contents, ...looks]);
    if (!this.#act(() => this.#store(sheet, contents, looks))) this.#toView.restore(sheet, area);
    // Cells of the grid carry number formats themselves, those of the model may have theirs from the column.
    if (contents.some(({ row, column }) => this.#lacksFormat(sheet, worksheet, row, column))) this.#toView.restore(sheet, around(contents));
    for (const table of sheet.tables.items) if (table.touchesHeader(area)) this.#toView.restore(sheet, { ...table.area, rows: 1 });
    this.#whenDone();
  }

  #lacksFormat(sheet: Sheet, worksheet: Worksheet, row: number, column: number): boolean {
    const raw = worksheet.getCellRaw(row, column);
    const own = raw?.s ? this.#view.workbook.getStyles().get(raw.s) : undefined;
    return (own?.n?.pattern ?? 'General') !== sheet.styles.at(row, column).numberFormat;
  }

  #styleOf(sheet: Sheet, worksheet: Worksheet, row: number, column: number): CellStyle {
    const raw = worksheet.getCellRaw(row, column);
    const own = raw?.s ? this.#view.workbook.getStyles().get(raw.s) : undefined;
    const ofColumn = columnStyle(sheet, column);
    return own ? sheet.workbook.styles.patched(ofColumn, { ...modelPatch(own), ...keptBy(sheet.styles.at(row, column)) }) : ofColumn;
  }

  #store(sheet: Sheet, contents: readonly ParsedCell[], looks: readonly (Place & { readonly style: CellStyle })[]): void {
    const touched = around([...contents, ...looks]);
    sheet.protection.demandUnlocked(touched);
    for (const { row, column, style } of looks) sheet.styles.set(row, column, style);
    if (contents.length > 0) storeCells(sheet, around(contents), contents);
    else sheet.tellFormatChanged(around(looks));
  }

  #takeMove({ from, to, fromRange, toRange }: MovedCells): void {
    const source = this.#workbook.sheet(from.subUnitId);
    const target = this.#workbook.sheet(to.subUnitId);
    if (source === undefined || target === undefined) return;
    this.#takeCells(source, placesIn(fromRange));
    this.#takeCells(target, placesIn(toRange));
  }
}

interface MovedCells {
  readonly fromRange: IRange;
  readonly toRange: IRange;
  readonly from: { readonly subUnitId: string };
  readonly to: { readonly subUnitId: string };
}

/** What a style has that the grid knows nothing of. */
const keptBy = ({
  locked,
  formulaHidden,
  indentLevel,
  textOrientation,
  shrinkToFit,
  style,
  quotePrefix,
}: CellStyle): Partial<CellStyle> => ({
  locked,
  formulaHidden,
  indentLevel,
  textOrientation,
  shrinkToFit,
  style,
  quotePrefix,
});

/** Formulas that share one text keep it once; the others name it. */
const formulaOf = (worksheet: Worksheet, raw: Nullable<ICellData>, row: number, column: number): string | undefined => {
  if (!raw?.f && !raw?.si) return undefined;
  return raw.f ?? (worksheet.getCell(row, column) as { readonly f?: string } | null)?.f;
};
