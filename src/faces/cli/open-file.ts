import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ByteSource, openWorkbook } from '../../adapters/xlsx';
import { ok, type Problem, type Result } from '../../domain/problems';
import type { WorkbookSource } from '../../workbook';
import { readableFile } from './files';
import { inflateByZlib } from './zlib-stream';

inflateByZlib();

/** A workbook file that is open for reading. */
export interface OpenFile {
  readonly path: string;
  readonly source: WorkbookSource;
  readonly bytes: ByteSource;
  readonly close: () => Promise<void>;
}

/** Opens a workbook file; nothing is ever written to it. */
export async function openFile(path: string): Promise<Result<OpenFile, Problem>> {
  const readable = await readableFile(path);
  if (!readable.ok) return readable;
  const handle = await open(path, 'r');
  const bytes = await bytesOf(handle);
  const opened = await openWorkbook(basename(path), bytes);
  if (!opened.ok) {
    await handle.close();
    return opened;
  }
  return ok({ path, source: opened.value, bytes, close: () => handle.close() });
}

async function bytesOf(handle: FileHandle): Promise<ByteSource> {
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset);
      return buffer.subarray(0, bytesRead);
    },
  };
}
