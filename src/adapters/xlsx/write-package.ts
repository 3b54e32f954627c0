import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { ZipWriterConstructorOptions } from '@zip.js/zip.js';

const pieceLength = 65_536;

// Local midnight, because a zip file holds local time: the same bytes in every time zone.
const fixedDate = new Date(1980, 0, 1);

/**
 * A part is held compressed until its sizes are known, because readers differ about sizes that follow the data, and about the large-file
 * headers that an unknown size would ask for. The named size only says that a part is below 4 GB.
 */
const options: ZipWriterConstructorOptions = {
  useWebWorkers: false,
  bufferedWrite: true,
  dataDescriptor: false,
  extendedTimestamp: false,
  msDosCompatible: true,
  lastModDate: fixedDate,
};
const belowLargeFile = 1;

/** The pieces of a text as bytes, in pieces that are not too small. */
export function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    pull(controller): void {
      const next = source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** A package being written. */
export interface PackageWriter {
  /** Adds a part from pieces of its text, which are walked as they are compressed. */
  text(path: string, pieces: Iterable<string>): Promise<void>;
  bytes(path: string, pieces: Iterable<Uint8Array>): Promise<void>;
  /** Adds the entries of a package for which `keep` says so, with their compressed bytes. */
  copy(from: Uint8Array, keep: (filename: string) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Writes a package into a sink. The same parts give the same bytes. */
export function packageWriter(sink: WritableStream<Uint8Array>): PackageWriter {
  const zip = new ZipWriter(sink, options);
  const bytes = async (path: string, pieces: Iterable<Uint8Array>): Promise<void> => {
    await zip.add(path, streamOf(pieces), { uncompressedSize: belowLargeFile });
  };
  return {
    text: (path, pieces) => bytes(path, encoded(pieces)),
    bytes,
    copy: (from, keep) =>
      zip.appendZip(new Uint8ArrayReader(from), {
        filter: ({ filename }) => keep(filename),
        readerOptions: { filenameValidation: 'tolerant' },
      }),
    close: async () => {
      await zip.close();
    },
  };
}

/** All bytes that `write` sends to its sink. */
export async function collected(write: (sink: WritableStream<Uint8Array>) => Promise<void>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await write(
    new WritableStream<Uint8Array>({
      write(chunk): void {
        chunks.push(chunk.slice());
      },
    }),
  );
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
