/** How much of a workbook is read before it is refused. Each limit is far above any real workbook, and far below what hurts. */
export interface PackageLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of the table of contents of the zip file. */
  readonly directoryBytes: number;
  readonly parts: number;
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Bytes of all parts, inflated. */
  readonly allPartsBytes: number;
  /** Times that a part may grow when it is inflated; only asked of parts larger than `inflationFreeBytes`. */
  readonly inflation: number;
  readonly inflationFreeBytes: number;
  /** Bytes of the shared string table, inflated. */
  readonly sharedStringBytes: number;
  readonly sharedStrings: number;
  readonly cells: number;
  /** Characters of one text. */
  readonly textLength: number;
  /** Characters between two tags, and of one tag. */
  readonly tagLength: number;
  /** Tags open at a time. */
  readonly nesting: number;
}

const MB = 1024 * 1024;

/** Limits for a file on a disk. Real sheets inflate 5 to 7 times; Excel itself ends at 32,767 characters a cell. */
export const fileLimits: PackageLimits = {
  fileBytes: 500 * MB,
  directoryBytes: 16 * MB,
  parts: 10_000,
  partBytes: 600 * MB,
  allPartsBytes: 1536 * MB,
  inflation: 200,
  inflationFreeBytes: 8 * MB,
  sharedStringBytes: 256 * MB,
  sharedStrings: 2_000_000,
  cells: 20_000_000,
  textLength: MB,
  tagLength: 4 * MB,
  nesting: 64,
};

/** Size for a person: `1.5 GB`, `600 MB`, `12 KB`. */
export const sizeInWords = (bytes: number): string => {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size >= 10 ? Math.round(size) : Math.round(size * 10) / 10} ${units[unit] ?? ''}`;
};
