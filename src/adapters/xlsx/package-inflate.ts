import { Duplex } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { configure } from '@zip.js/zip.js';

/**
 * Bytes that are read, inflated and handed over at a time. Texts of this size stay cheap to make and to drop, and a part of
 * which only the beginning is wanted costs no more.
 */
const chunkSize = 65_536;

/**
 * Node's zlib as the zip library wants it. The DecompressionStream of the platform is the same zlib in chunks of 16 KB, and
 * each of them waits in every queue between there and us: a quarter of the time that inflating takes.
 */
class ZlibStream {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  constructor(format: string) {
    const { readable, writable } = Duplex.toWeb(format === 'gzip' ? createGunzip({ chunkSize }) : createInflateRaw({ chunkSize }));
    this.readable = readable as ReadableStream<Uint8Array>;
    this.writable = writable;
  }
}

/** Tells the zip library how to inflate; to be called before the first file is opened. */
export const inflateByZlib = (): void => configure({ chunkSize, DecompressionStream: ZlibStream });
