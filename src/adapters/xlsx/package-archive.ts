import type { FileEntry } from '@zip.js/zip.js';
import {
  ERR_ENCRYPTED,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_UNSUPPORTED_ENCRYPTION,
  Reader,
  ZipReader,
} from '@zip.js/zip.js';
import type { Result } from '../../domain/problems';
import type { ByteSource } from './package-bytes';
import './package-inflate';
import { refuseUnlessZip } from './package-kind';
import type { PackageLimits } from './package-limits';
import { fileLimits, sizeInWords } from './package-limits';
import { Refusal, refuse, settle } from './package-refusal';

/** A part of a workbook package: one entry of the zip file. */
export interface PackagePart {
  /** As written in the file, but with slashes and without one in front: `xl/workbook.xml`. Never used as a path on a disk. */
  readonly name: string;
  /** Bytes when inflated, as the directory says; more are never handed over. */
  readonly size: number;
  /** The entry itself, for copying its compressed bytes. */
  readonly entry: FileEntry;
}

/** Takes inflated bytes; 'stop' ends the part early, and then its checksum is not looked at. */
export type TakeBytes = (bytes: Uint8Array) => 'stop' | undefined;

const DIRECTORY = 'its table of contents';

/** Name under which two parts are the same one, for Excel and for us: case-blind, backslash as slash. */
const sameName = (name: string): string => name.toLowerCase();

const partName = (filename: string): string => filename.replaceAll('\\', '/').replace(/^\/+/, '');

/** Lets the zip library read a source, and keeps it from reading an absurd table of contents at once. */
class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource;
  readonly #mostAtOnce: number;
  readonly #file: string;
  constructor(file: string, source: ByteSource, mostAtOnce: number) {
    super(source);
    this.#source = source;
    this.#mostAtOnce = mostAtOnce;
    this.#file = file;
    this.size = source.size;
  }
  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    if (length > this.#mostAtOnce) {
      refuse('workbook-too-large', {
        file: this.#file,
        what: `its table of contents takes ${sizeInWords(length)}`,
        limit: sizeInWords(this.#mostAtOnce),
      });
    }
    return this.#source.read(offset, length);
  }
}

const directoryProblem = (message: string): string =>
  message === ERR_EOCDR_NOT_FOUND ? 'the end of the file is missing; it was probably cut off' : 'it contradicts itself or the file';

const partProblem = (message: string): string => {
  if (message === ERR_INVALID_CRC32) return 'its checksum does not match its bytes';
  if (message === ERR_INVALID_UNCOMPRESSED_SIZE) return 'its length is not the one announced';
  return 'its compressed bytes cannot be read';
};

const damaged = (file: string, part: string, error: unknown, what: (message: string) => string): never => {
  if (error instanceof Refusal) throw error;
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_ENCRYPTED || message === ERR_UNSUPPORTED_ENCRYPTION) return refuse('encrypted-workbook', { file });
  return refuse('damaged-workbook', { file, part, what: what(message) });
};

/** The parts of a workbook file. Every byte that it hands over was counted against the limits. */
export class PackageArchive {
  /** File name, for messages. */
  readonly file: string;
  readonly limits: PackageLimits;
  /** In the order of the directory. */
  readonly parts: readonly PackagePart[];
  readonly #byName: ReadonlyMap<string, PackagePart>;
  #bytesInflated = 0;

  constructor(file: string, limits: PackageLimits, byName: ReadonlyMap<string, PackagePart>) {
    this.file = file;
    this.limits = limits;
    this.parts = [...byName.values()];
    this.#byName = byName;
  }

  /** Bytes inflated so far, re-reading included. */
  get bytesInflated(): number {
    return this.#bytesInflated;
  }

  /** Part of a name, without a slash in front, in any case. */
  find(name: string): PackagePart | undefined {
    return this.#byName.get(sameName(name));
  }

  /**
   * Hands over the inflated bytes of a part, chunk by chunk; checksum and length are verified at the end. Throws a
   * {@link Refusal} that names `place` when the part is damaged; whatever `take` throws is thrown on.
   */
  async inflate(part: PackagePart, take: TakeBytes, place = part.name): Promise<void> {
    let inflated = 0;
    let ended: { readonly thrown: unknown } | 'stop' | undefined;
    const writable = new WritableStream<Uint8Array>({
      write: (bytes) => {
        inflated += bytes.length;
        this.#bytesInflated += bytes.length;
        try {
          // The announced size passed the limits, so nothing beyond it may be inflated.
          if (inflated > part.size) damaged(this.file, place, new Error(ERR_INVALID_UNCOMPRESSED_SIZE), partProblem);
          if (take(bytes) !== 'stop') return;
          ended = 'stop';
        } catch (thrown) {
          ended = { thrown };
        }
        throw new Error('ended');
      },
    });
    try {
      await part.entry.getData(writable, { checkCrc32: true, useWebWorkers: false });
    } catch (error) {
      if (ended === undefined) damaged(this.file, place, error, partProblem);
    }
    if (typeof ended === 'object') throw ended.thrown;
  }

  /** Inflated bytes of a part as one array, for small parts. Throws a {@link Refusal} as `inflate` does. */
  async bytesOf(part: PackagePart): Promise<Uint8Array> {
    const bytes = new Uint8Array(part.size);
    let length = 0;
    await this.inflate(part, (chunk) => {
      bytes.set(chunk, length);
      length += chunk.length;
      return undefined;
    });
    return bytes;
  }
}

const refuseOversizedPart = (file: string, limits: PackageLimits, entry: FileEntry): void => {
  const { uncompressedSize: size, compressedSize: compressed } = entry;
  const tooLarge = (what: string, limit: string): never => refuse('workbook-too-large', { file, what: `${entry.filename} ${what}`, limit });
  if (size > limits.partBytes) tooLarge(`takes ${sizeInWords(size)} when inflated`, sizeInWords(limits.partBytes));
  if (size > limits.inflationFreeBytes && size > compressed * limits.inflation) {
    tooLarge(
      `grows ${Math.floor(size / Math.max(1, compressed)).toLocaleString('en-US')} times when inflated`,
      `${limits.inflation} times`,
    );
  }
};

const refuseOversizedWhole = (
  file: string,
  limits: PackageLimits,
  source: ByteSource,
  sizes: { inflated: number; stored: number },
): void => {
  if (sizes.inflated > limits.allPartsBytes) {
    refuse('workbook-too-large', {
      file,
      what: `its parts take ${sizeInWords(sizes.inflated)} when inflated`,
      limit: sizeInWords(limits.allPartsBytes),
    });
  }
  if (sizes.stored > source.size) refuse('damaged-workbook', { file, part: DIRECTORY, what: 'its parts overlap' });
};

/** Source that says so when its file can no longer be read, as after a drive was taken out. */
const readable = (file: string, source: ByteSource): ByteSource => ({
  size: source.size,
  read: async (offset, length) => {
    try {
      return await source.read(offset, length);
    } catch (error) {
      return refuse('file-not-readable', { file, reason: error instanceof Error ? error.message : String(error) });
    }
  },
});

/** Parts by their comparable names, each checked against the limits while the directory is read. */
const readDirectory = async (file: string, source: ByteSource, limits: PackageLimits): Promise<ReadonlyMap<string, PackagePart>> => {
  const zip = new ZipReader(new SourceReader(file, source, limits.directoryBytes), { filenameValidation: 'tolerant' });
  const byName = new Map<string, PackagePart>();
  const sizes = { inflated: 0, stored: 0 };
  let entries = 0;
  for await (const entry of zip.getEntriesGenerator()) {
    entries += 1;
    if (entries > limits.parts) {
      refuse('workbook-too-large', {
        file,
        what: `it holds more than ${limits.parts.toLocaleString('en-US')} parts`,
        limit: limits.parts.toLocaleString('en-US'),
      });
    }
    if (entry.directory) continue;
    if (entry.encrypted) refuse('encrypted-workbook', { file });
    refuseOversizedPart(file, limits, entry);
    sizes.inflated += entry.uncompressedSize;
    sizes.stored += entry.compressedSize;
    refuseOversizedWhole(file, limits, source, sizes);
    const name = partName(entry.filename);
    if (byName.has(sameName(name))) refuse('duplicate-part', { file, part: name });
    byName.set(sameName(name), { name, size: entry.uncompressedSize, entry });
  }
  return byName;
};

/**
 * Package of a workbook file, its directory checked against the limits. Refuses what is no zip file, an encrypted file, a
 * part that stands in it twice, and anything above a limit.
 */
export const openPackage = (file: string, from: ByteSource, limits: PackageLimits = fileLimits): Promise<Result<PackageArchive>> =>
  settle(async () => {
    const source = readable(file, from);
    if (source.size > limits.fileBytes) {
      refuse('workbook-too-large', { file, what: `the file takes ${sizeInWords(source.size)}`, limit: sizeInWords(limits.fileBytes) });
    }
    await refuseUnlessZip(file, source);
    try {
      return new PackageArchive(file, limits, await readDirectory(file, source, limits));
    } catch (error) {
      return damaged(file, DIRECTORY, error, directoryProblem);
    }
  });
