import type { CheckReport } from '../../../actions/check-workbook';
import { type AnySheet, serSheets } from '../../../domain/model';
import { cellPosition, columnIndex, type LiveArea } from '../../../workbook';
import type { Followed } from './pane-state';
import { counted } from './wording';

/** An area as rows, 1-based, and columns, 0-based, all included. */
interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Bounds of the first area of an address: a cell, a block, whole rows or whole columns; undefined for anything else. */
export function boundsOf(address: string): Bounds | undefined {
  const parts = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?(?:,|$)/i.exec(address);
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const [, fromColumn, fromRow, toColumn = fromColumn, toRow = fromRow] = parts;
  return {
    left: fromColumn === undefined ? 0 : columnIndex(fromColumn),
    right: toColumn === undefined ? Infinity : columnIndex(toColumn),
    top: Number(fromRow ?? 1),
    bottom: toRow === undefined ? Infinity : Number(toRow),
  };
}

interface PlacedFinding {
  readonly key: string;
  readonly rowNumber: number;
  readonly column: number;
}

/** Which findings stand where on the sheets of one report. */
export class FindingsByPlace {
  readonly #bySheet = new Map<string, PlacedFinding[]>();

  constructor({ findings, reading }: Pick<CheckReport, 'findings' | 'reading'>) {
    for (const sheet of serSheets as readonly AnySheet[]) {
      const { layout } = reading.book.sheet(sheet);
      if (layout) this.#bySheet.set(layout.name, []);
    }
    for (const { id, sheet, cell } of findings) this.#bySheet.get(sheet)?.push({ key: id, ...cellPosition(cell) });
  }

  /** What is known of selected cells: their findings, else those of their rows. Undefined on a sheet that is none of SER. */
  at(area: LiveArea): Followed | undefined {
    const findings = this.#bySheet.get(area.sheet);
    const bounds = boundsOf(area.address);
    if (!findings || !bounds) return undefined;
    const inRows = findings.filter(({ rowNumber }) => rowNumber >= bounds.top && rowNumber <= bounds.bottom);
    const inCells = inRows.filter(({ column }) => column >= bounds.left && column <= bounds.right);
    const cells = `${area.sheet}!${area.address.replaceAll('$', '')}`;
    if (inCells.length > 0) return followed(area, `${cells}: ${counted(inCells.length, 'finding')}`, inCells);
    const rows = rowWords(area.sheet, bounds);
    if (inRows.length > 0) return followed(area, `No findings in ${cells}; ${counted(inRows.length, 'finding')} in ${rows}`, inRows);
    return followed(area, `No findings in ${rows}`, []);
  }
}

const followed = (area: LiveArea, sentence: string, findings: readonly PlacedFinding[]): Followed => ({
  area,
  sentence,
  findings: findings.map(({ key }) => key),
});

function rowWords(sheet: string, { top, bottom }: Bounds): string {
  if (bottom === Infinity) return sheet;
  return top === bottom ? `${sheet} row ${top}` : `${sheet} rows ${top} to ${bottom}`;
}
