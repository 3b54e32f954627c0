import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A folder of files under a path of the site; the longest path that fits an address wins. */
export interface Mount {
  /** Starts and ends with a slash. */
  readonly at: string;
  readonly folder: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text of a page as it goes out. */
  readonly page?: (html: string) => string;
}

/** What goes out for an address. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

const notFound: Answer = { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'There is no such file.\n' };

/** The file that an address means, inside the folder of its mount; undefined for an address that leaves it or cannot be read. */
function fileOf(mount: Mount, pathname: string): string | undefined {
  let inside: string;
  try {
    inside = decodeURIComponent(pathname.slice(mount.at.length));
  } catch {
    return undefined;
  }
  const file = path.resolve(mount.folder, inside === '' ? 'index.html' : inside);
  const escapes = path.relative(mount.folder, file).startsWith('..') || inside.includes('\0');
  return escapes ? undefined : file;
}

/**
 * What the site answers to an address: a file of one of the mounts, else a 404 in words.
 * @param pathname of the address, as the browser wrote it
 */
export async function answerTo(mounts: readonly Mount[], pathname: string): Promise<Answer> {
  const mount = mounts.filter(({ at }) => pathname.startsWith(at)).sort((a, b) => b.at.length - a.at.length)[0];
  const file = mount && fileOf(mount, pathname);
  if (mount === undefined || file === undefined) return notFound;
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', ...mount.headers };
  try {
    const bytes = await readFile(file);
    return { status: 200, headers, body: mount.page && type.startsWith('text/html') ? mount.page(bytes.toString('utf8')) : bytes };
  } catch {
    return notFound;
  }
}
