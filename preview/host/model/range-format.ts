import { type Area, lastColumn, lastRow } from './address';
import { displayedText } from './displayed-text';
import { refuse } from './errors';
import { type Sheet } from './sheet';
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight, standardColumnWidth } from './sizes';
import { type BorderLine, type CellEdge, type CellStyle, type StylePatch, normalColor } from './style';

/** Edges of a range, as Excel.BorderIndex. */
export type BorderSide =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';

export const borderSides: readonly BorderSide[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** Which cells of an area carry an edge of it, and on which of their own edges. */
const edgeCells = (area: Area, side: BorderSide): readonly (readonly [Area, CellEdge])[] => {
  const top = { ...area, rows: 1 };
  const left = { ...area, columns: 1 };
  switch (side) {
    case 'EdgeTop':
      return [[top, 'top']];
    case 'EdgeBottom':
      return [[{ ...top, row: lastRow(area) }, 'bottom']];
    case 'EdgeLeft':
      return [[left, 'left']];
    case 'EdgeRight':
      return [[{ ...left, column: lastColumn(area) }, 'right']];
    case 'InsideHorizontal':
      return area.rows === 1
        ? []
        : [
            [{ ...area, rows: area.rows - 1 }, 'bottom'],
            [{ ...area, row: area.row + 1, rows: area.rows - 1 }, 'top'],
          ];
    case 'InsideVertical':
      return area.columns === 1
        ? []
        : [
            [{ ...area, columns: area.columns - 1 }, 'right'],
            [{ ...area, column: area.column + 1, columns: area.columns - 1 }, 'left'],
          ];
    case 'DiagonalDown':
      return [[area, 'diagonalDown']];
    case 'DiagonalUp':
      return [[area, 'diagonalUp']];
  }
};

const plainLine: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** A border as Office.js shows it: `None` where there is no line. */
export interface Border {
  readonly sideIndex: BorderSide;
  readonly style: string | null;
  readonly weight: string | null;
  readonly color: string | null;
}

/** The look of a range or of several: what is the same everywhere, else null. Colors are `#RRGGBB`. */
export class RangeFormat {
  readonly #sheet: Sheet;
  readonly #areas: () => readonly Area[];

  constructor(sheet: Sheet, areas: () => readonly Area[]) {
    this.#sheet = sheet;
    this.#areas = areas;
  }

  /** One property of the look; null where it is mixed. */
  get<K extends keyof CellStyle>(key: K): CellStyle[K] | null {
    const values = this.#areas().map((area) => this.#sheet.styles.uniform(area, key));
    const first = values[0];
    return first !== undefined && values.every((value) => value === first) ? first : null;
  }

  /** Lays some properties over the look of every cell. AccessDenied on a protected sheet. */
  set(patch: StylePatch): void {
    this.#sheet.protection.demand('allowFormatCells');
    const colors = Object.entries(patch).map(([key, value]) => [
      key,
      key.endsWith('Color') && typeof value === 'string' ? normalColor(value) : value,
    ]);
    const clean: StylePatch = Object.fromEntries(colors) as StylePatch;
    const filled = clean.fillColor === undefined || clean.fillPattern !== undefined ? clean : { ...clean, fillPattern: 'Solid' };
    this.#change((area) => this.#sheet.styles.patch(area, filled));
  }

  #change(change: (area: Area) => void): void {
    for (const area of this.#areas()) {
      this.#sheet.workbook.demandSize(area, 'write');
      change(area);
      this.#sheet.tellFormatChanged(area);
    }
  }

  /** Takes the fill away. */
  clearFill(): void {
    this.set({ fillColor: '#FFFFFF', fillPattern: 'None', fillPatternColor: '#000000', fillTint: 0, fillPatternTint: 0 });
  }

  border(side: BorderSide): Border {
    const lines = this.#areas().flatMap((area) => edgeCells(area, side).map(([cells, edge]) => this.#sheet.styles.uniform(cells, edge)));
    const part = (key: keyof BorderLine, none: string): string | null => {
      const values = new Set(lines.map((line) => (line === null ? null : (line?.[key] ?? none))));
      return values.size === 0 ? none : values.size === 1 ? ([...values][0] ?? null) : null;
    };
    return { sideIndex: side, style: part('style', 'None'), weight: part('weight', 'Thin'), color: part('color', '#000000') };
  }

  /** Sets parts of a border; style `None` takes it away, any other part draws a thin line where there was none. */
  setBorder(side: BorderSide, patch: Partial<BorderLine>): void {
    if (!borderSides.includes(side)) refuse('InvalidArgument');
    this.#sheet.protection.demand('allowFormatCells');
    const now = this.border(side);
    const base =
      now.style === 'None' || now.style === null
        ? plainLine
        : { style: now.style, weight: now.weight ?? 'Thin', color: now.color ?? '#000000' };
    const line =
      patch.style === 'None' ? undefined : { ...base, ...patch, ...(patch.color !== undefined && { color: normalColor(patch.color) }) };
    this.#change((area) => {
      for (const [cells, edge] of edgeCells(area, side)) this.#sheet.styles.patch(cells, { [edge]: line });
    });
  }

  /** In points; null where mixed, undefined for the standard when set. */
  get columnWidth(): number | null {
    return same(this.#areas().map((area) => columnWidth(this.#sheet, area)));
  }
  set columnWidth(width: number | undefined) {
    for (const area of this.#areas()) setColumnWidth(this.#sheet, area, width);
  }
  get rowHeight(): number | null {
    return same(this.#areas().map((area) => rowHeight(this.#sheet, area)));
  }
  set rowHeight(height: number | undefined) {
    for (const area of this.#areas()) setRowHeight(this.#sheet, area, height);
  }

  get useStandardWidth(): boolean {
    return this.columnWidth === standardColumnWidth(this.#sheet);
  }
  set useStandardWidth(use: boolean) {
    if (use) this.columnWidth = undefined;
  }
  get useStandardHeight(): boolean {
    return this.rowHeight === this.#sheet.standardHeight;
  }
  set useStandardHeight(use: boolean) {
    if (use) this.rowHeight = undefined;
  }

  autofitColumns(): void {
    const { styles, cells, workbook } = this.#sheet;
    const textAt = (row: number, column: number): string =>
      displayedText(cells.value(row, column), styles.at(row, column).numberFormat, workbook.date1904);
    for (const area of this.#areas()) autofitColumns(this.#sheet, area, textAt);
  }

  autofitRows(): void {
    for (const area of this.#areas()) setRowHeight(this.#sheet, area, undefined);
  }
}

const same = (values: readonly (number | null)[]): number | null => {
  const first = values[0] ?? null;
  return values.every((value) => value === first) ? first : null;
};
