import { configure } from '@zip.js/zip.js';

/**
 * Bytes that are read, inflated and handed over at a time. Texts of this size stay cheap to make and to drop, and a part of
 * which only the beginning is wanted costs no more; chunks of four times the size cost a tenth of the whole reading.
 */
export const inflatedChunk = 65_536;

/** What inflates: made with the name of the format, `deflate-raw` or `gzip`, it turns written bytes into readable ones. */
export type InflatingStream = new (format: string) => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
};

/** Inflates by another stream than the platform's own from now on; for a program that has a faster one. */
export const inflateWith = (stream: InflatingStream): void => {
  configure({ DecompressionStream: stream });
};

configure({ chunkSize: inflatedChunk });
