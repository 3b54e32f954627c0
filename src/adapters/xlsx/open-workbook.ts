import type { Result } from '../../domain/problems';
import type { SheetOutline, TakeRow, WorkbookSource } from '../../workbook';
import type { PackageArchive } from './package-archive';
import { openPackage } from './package-archive';
import type { ByteSource } from './package-bytes';
import { bytesInMemory } from './package-bytes';
import type { PackageLimits } from './package-limits';
import { fileLimits } from './package-limits';
import { refuse, settle, valueOf } from './package-refusal';
import { readSheetRows } from './read-rows';
import { readSharedStrings } from './read-shared-strings';
import type { SheetPart, WorkbookOutline } from './read-workbook';
import { readClaimedRows, readWorkbookOutline } from './read-workbook';

/** A workbook in a file. */
export class XlsxSource implements WorkbookSource {
  readonly name: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetOutline[];
  /** The package behind it, for what is more than cells. */
  readonly archive: PackageArchive;
  readonly outline: WorkbookOutline;
  readonly #cellsOf = new Map<string, number>();
  #strings: Promise<readonly string[]> | undefined;

  constructor(archive: PackageArchive, outline: WorkbookOutline, sheets: readonly SheetOutline[]) {
    this.name = archive.file;
    this.archive = archive;
    this.outline = outline;
    this.date1904 = outline.date1904;
    this.sheets = sheets;
  }

  /** Hands over the rows of a sheet; a sheet that the workbook does not have is a bug of the caller. */
  readRows(sheet: string, take: TakeRow): Promise<Result<void>> {
    const found = this.outline.sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new Error(`no sheet ${sheet} was listed`);
    return settle(() => this.#readRows(found, take));
  }

  async #readRows({ name, part }: SheetPart, take: TakeRow): Promise<void> {
    const strings = await this.#sharedStrings();
    this.#cellsOf.delete(name);
    let left = this.archive.limits.cells - [...this.#cellsOf.values()].reduce((sum, cells) => sum + cells, 0);
    const before = left;
    const countCell = (): void => {
      left -= 1;
      if (left < 0) this.#tooManyCells();
    };
    await readSheetRows(this.archive, { sheet: name, part, strings, countCell }, take);
    this.#cellsOf.set(name, before - left);
  }

  /** Read once, when the first sheet is. */
  #sharedStrings(): Promise<readonly string[]> {
    const part = this.outline.sharedStrings;
    this.#strings ??= part === undefined ? Promise.resolve([]) : readSharedStrings(this.archive, part);
    return this.#strings;
  }

  #tooManyCells(): never {
    const limit = this.archive.limits.cells.toLocaleString('en-US');
    return refuse('workbook-too-large', { file: this.name, what: `its sheets hold more than ${limit} cells`, limit: `${limit} cells` });
  }
}

/**
 * Workbook in a file, its sheets listed and nothing else read. Fails when the bytes are no workbook, are damaged, or are beyond
 * a limit; what is wrong inside a sheet is said when its rows are read.
 */
export const openWorkbook = (
  name: string,
  from: ByteSource | Uint8Array,
  limits: PackageLimits = fileLimits,
): Promise<Result<XlsxSource>> =>
  settle(async () => {
    const archive = valueOf(await openPackage(name, from instanceof Uint8Array ? bytesInMemory(from) : from, limits));
    const outline = await readWorkbookOutline(archive);
    const sheets: SheetOutline[] = [];
    for (const sheet of outline.sheets) {
      sheets.push({ name: sheet.name, visible: sheet.visible, claimedRows: await readClaimedRows(archive, sheet) });
    }
    return new XlsxSource(archive, outline, sheets);
  });
