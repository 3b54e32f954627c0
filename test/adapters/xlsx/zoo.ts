import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const python = '/usr/bin/python3';

/** A folder of its own for one test file; `clear` takes it away. */
export function workFolder(): { readonly path: string; readonly clear: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'ser-zoo-'));
  return { path, clear: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes the zoo into a folder: zoo.xlsm, piped.xlsm, 1904.xlsm, prefixed.xlsm, strict.xlsm, elsewhere.xlsm. */
export const makeZoo = (folder: string): void => {
  execFileSync(python, [join(__dirname, 'zoo.py'), folder]);
};

/** What a Python script prints, as JSON. */
export const pythonJson = (script: string, ...args: readonly string[]): unknown =>
  JSON.parse(execFileSync(python, ['-W', 'ignore', '-c', script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }));

/** Lets LibreOffice convert files; a file that it cannot open makes it fail. */
export function officeConvert(folder: string, format: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, ...files], { stdio: 'pipe' });
}

/** How many pixels of the pages of a PDF have each color, by `RRGGBB`. */
export function pageColors(pdf: string): ReadonlyMap<string, number> {
  const ppm = execFileSync('pdftoppm', ['-r', '60', pdf], { maxBuffer: 1 << 28 });
  const colors = new Map<string, number>();
  for (let at = 0; at < ppm.length;) {
    const [header, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', at, at + 30)) ?? ['', '0', '0'];
    if (header === '') throw new Error('not a picture of a page');
    const end = at + header.length + Number(width) * Number(height) * 3;
    for (at += header.length; at < end; at += 3) {
      const color = ppm.toString('hex', at, at + 3).toUpperCase();
      colors.set(color, (colors.get(color) ?? 0) + 1);
    }
  }
  return colors;
}

/** An entry of a zip file. */
export interface ZipEntry {
  readonly compressed: Buffer;
  readonly content: Buffer;
}

/** The entries of a zip file by its directory, read without the library that the product uses. */
export function zipEntries(file: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const compressed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 0 ? compressed : inflateRawSync(compressed);
    entries.set(name, { compressed, content });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Text of an entry. */
export const entryText = (file: Uint8Array, name: string): string => {
  const entry = zipEntries(file).get(name);
  if (entry === undefined) throw new Error(`no entry ${name}`);
  return entry.content.toString('utf8');
};

/** Bytes of a file. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
