import type { ByteSource } from './package-bytes';
import { refuse } from './package-refusal';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const MOST_DIRECTORY_SECTORS = 64;

const beginnings: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database'],
];

const startsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean => beginning.every((byte, index) => bytes[index] === byte);

const textKind = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes).trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'a web page';
  if (text.startsWith('<')) return 'an XML file';
  return bytes.includes(0) ? 'a file of an unknown kind' : 'plain text, such as a CSV file';
};

/** Names of the streams in a compound file, the container of old Office files and of encrypted new ones. */
const streamNames = async (source: ByteSource): Promise<readonly string[]> => {
  const header = await source.read(0, 512);
  if (header.length < 512) return [];
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectorAt = (sector: number): number => (sector + 1) * sectorSize;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  // The chain may be a ring in a damaged file, hence the count.
  for (let walked = 0; walked < MOST_DIRECTORY_SECTORS && sectorAt(sector) < source.size; walked += 1) {
    const entries = await source.read(sectorAt(sector), sectorSize);
    for (let at = 0; at + 128 <= entries.length; at += 128) {
      const length = Math.min(64, (entries[at + 64] ?? 0) | ((entries[at + 65] ?? 0) << 8));
      names.push(new TextDecoder('utf-16le').decode(entries.subarray(at, at + Math.max(0, length - 2))));
    }
    const perSector = sectorSize / 4;
    const table = Math.floor(sector / perSector);
    // The header itself lists the first 109 sectors of the allocation table, enough for the first 7 MB.
    if (table >= 109) break;
    const next = await source.read(sectorAt(view.getUint32(76 + table * 4, true)) + (sector % perSector) * 4, 4);
    if (next.length < 4) break;
    sector = new DataView(next.buffer, next.byteOffset, 4).getUint32(0, true);
  }
  return names;
};

const refuseCompoundFile = async (file: string, source: ByteSource): Promise<never> => {
  const names = await streamNames(source);
  if (names.includes('EncryptedPackage')) return refuse('encrypted-workbook', { file });
  if (names.includes('Workbook') || names.includes('Book')) return refuse('old-excel-file', { file });
  return refuse('not-a-workbook', { file, looksLike: 'an old Office document' });
};

/**
 * Ends with nothing when the file begins as a zip file does. Otherwise refuses it with what it is: encrypted, an old Excel
 * file, or something else by its name.
 */
export const refuseUnlessZip = async (file: string, source: ByteSource): Promise<void> => {
  if (source.size === 0) refuse('not-a-workbook', { file, looksLike: 'an empty file' });
  const start = await source.read(0, 512);
  if (startsWith(start, ZIP)) return;
  if (startsWith(start, COMPOUND_FILE)) await refuseCompoundFile(file, source);
  const known = beginnings.find(([beginning]) => startsWith(start, beginning));
  refuse('not-a-workbook', { file, looksLike: known?.[1] ?? textKind(start) });
};
