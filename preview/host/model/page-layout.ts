import { isWholeColumns, isWholeRows } from './address';
import { refuse } from './errors';
import { type Range } from './range';
import { RangeAreas } from './range-areas';
import { type Sheet } from './sheet';

/** How a sheet prints: stored, never used. */
export class PageLayout {
  readonly #sheet: Sheet;
  /** Scalars by their name in Office.js; margins in points. */
  readonly values: Record<string, unknown> = {
    orientation: 'Portrait',
    paperSize: 'Letter',
    blackAndWhite: false,
    printErrors: 'AsDisplayed',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printHeadings: false,
    printGridlines: false,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printComments: 'NoComments',
    draftMode: false,
    firstPageNumber: '',
    printOrder: 'DownThenOver',
  };
  /** Headers and footers of all pages: `centerHeader`, `rightFooter`... */
  readonly headersFooters: Record<string, string> = {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  };
  #printArea: RangeAreas | undefined;
  #titleRows: Range | undefined;
  #titleColumns: Range | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  #range(range: Range | string): Range {
    return typeof range === 'string' ? this.#sheet.getRange(range) : range;
  }

  setPrintArea(area: Range | RangeAreas | string): void {
    this.#printArea =
      area instanceof RangeAreas ? area : typeof area === 'string' ? this.#sheet.getRanges(area) : new RangeAreas(this.#sheet, [area]);
  }
  /** Whole rows only. */
  setPrintTitleRows(rows: Range | string): void {
    const range = this.#range(rows);
    if (!isWholeRows(range.area)) refuse('InvalidArgument');
    this.#titleRows = range;
  }
  setPrintTitleColumns(columns: Range | string): void {
    const range = this.#range(columns);
    if (!isWholeColumns(range.area)) refuse('InvalidArgument');
    this.#titleColumns = range;
  }
  getPrintArea(): RangeAreas {
    return this.#printArea ?? refuse('ItemNotFound');
  }
  getPrintAreaOrNullObject(): RangeAreas | undefined {
    return this.#printArea;
  }
  getPrintTitleRows(): Range {
    return this.#titleRows ?? refuse('ItemNotFound');
  }
  getPrintTitleRowsOrNullObject(): Range | undefined {
    return this.#titleRows;
  }
  getPrintTitleColumns(): Range {
    return this.#titleColumns ?? refuse('ItemNotFound');
  }
  getPrintTitleColumnsOrNullObject(): Range | undefined {
    return this.#titleColumns;
  }
}
