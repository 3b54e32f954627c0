import { Duplex } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { inflatedChunk, inflateWith } from '../../adapters/xlsx';

/**
 * Node's zlib as the zip library wants it. The DecompressionStream of the platform is the same zlib in chunks of 16 KB, and
 * each of them waits in every queue between there and us: a quarter of the time that inflating takes.
 */
class ZlibStream {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
  constructor(format: string) {
    const options = { chunkSize: inflatedChunk };
    const { readable, writable } = Duplex.toWeb(format === 'gzip' ? createGunzip(options) : createInflateRaw(options));
    this.readable = readable as ReadableStream<Uint8Array>;
    this.writable = writable;
  }
}

/** Lets workbooks be inflated by Node's zlib; to be called before the first is opened. */
export const inflateByZlib = (): void => {
  inflateWith(ZlibStream);
};
