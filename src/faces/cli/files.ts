import { constants } from 'node:fs';
import { access, type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { failed, ok, type Problem, type Result } from '../../domain/problems';

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

const reasonOf = (error: unknown): string => {
  const code = codeOf(error);
  const known: Readonly<Record<string, string>> = {
    EACCES: 'you are not allowed to',
    EPERM: 'you are not allowed to',
    EISDIR: 'it is a folder',
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'a part of the path is not a folder',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EBUSY: 'another program is using it',
    EMFILE: 'too many files are open',
  };
  return known[code] ?? (code === '' ? 'an unknown error' : code);
};

/** Checks that a file is there and can be read, before anything is opened. */
export async function readableFile(path: string): Promise<Result<string, Problem>> {
  const file = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile()) return failed('file-not-readable', { file, reason: found.isDirectory() ? 'it is a folder' : 'it is not a file' });
    await access(path, constants.R_OK);
    return ok(path);
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    return missing ? failed('file-not-found', { file }) : failed('file-not-readable', { file, reason: reasonOf(error) });
  }
}

/**
 * Checks a place to write a workbook to: it must end in .xlsx (or the ending of the workbook that it copies), must not exist,
 * and must not be the input.
 */
export async function freeTarget(path: string, inputs: readonly string[] = []): Promise<Result<string, Problem>> {
  const file = basename(path);
  const expected = inputs[0] === undefined ? '.xlsx' : extname(inputs[0]).toLowerCase();
  if (extname(path).toLowerCase() !== expected) return failed('target-wrong-type', { file, expected });
  for (const input of inputs) if (await isSameFile(path, input)) return failed('target-is-input', { file });
  try {
    await stat(path);
    return failed('target-exists', { file });
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT';
    if (!missing) return failed('target-not-writable', { file, reason: reasonOf(error) });
  }
  try {
    await access(dirname(resolve(path)), constants.W_OK);
    return ok(path);
  } catch (error) {
    return failed('target-not-writable', { file, reason: reasonOf(error) });
  }
}

/**
 * Writes a file under a temporary name beside the target and moves it there when it is whole, so a failure leaves nothing half
 * written. Never replaces a file.
 * @param fill writes the content; its problem, if any, is passed on and nothing is left behind
 */
export async function writeNew(path: string, fill: (handle: FileHandle) => Promise<Result<void, Problem>>): Promise<Result<void, Problem>> {
  // The number of the process keeps what a killed run left behind out of the way.
  const temporary = join(dirname(resolve(path)), `.${basename(path)}.${String(process.pid)}.part`);
  let handle: FileHandle | undefined;
  try {
    handle = await open(temporary, 'wx');
    const filled = await fill(handle);
    await handle.close();
    handle = undefined;
    if (!filled.ok) {
      await unlink(temporary);
      return filled;
    }
    return await moveInto(temporary, path);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await unlink(temporary).catch(() => undefined);
    return failed('target-not-writable', { file: basename(path), reason: reasonOf(error) });
  }
}

async function moveInto(temporary: string, path: string): Promise<Result<void, Problem>> {
  try {
    // A second name for the file fails when the target has appeared meanwhile; renaming would replace it.
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      await unlink(temporary);
      return failed('target-exists', { file: basename(path) });
    }
    // A disk without hard links: the name is taken first, then given the content.
    await (await open(path, 'wx')).close();
    await rename(temporary, path);
    return ok(undefined);
  }
  await unlink(temporary);
  return ok(undefined);
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return resolve(a) === resolve(b);
  }
}
