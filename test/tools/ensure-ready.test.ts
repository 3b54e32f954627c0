import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let root: string;
const at = (file: string): string => path.join(root, file);

const locked = {
  '': { name: 'example' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-windows': { version: '2.0.0', integrity: 'sha512-b', optional: true },
};
const lock = (file: string, packages: object): void => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), JSON.stringify({ packages }));
};

// Stands for npm: notes what it was asked for, and fails when told to.
const npm = `require('fs').writeFileSync('asked.txt', process.argv.slice(2).join(' ')); process.exit(Number(process.env.NPM_FAILS ?? 0));`;

const ensure = (wanted: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [at('tools/ensure-ready.mjs'), ...wanted], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', npm_execpath: at('npm.js'), ...env },
  });

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'ser-ready-'));
  mkdirSync(at('tools'));
  copyFileSync(path.resolve(__dirname, '../../tools/ensure-ready.mjs'), at('tools/ensure-ready.mjs'));
  writeFileSync(at('npm.js'), npm);
  lock('package-lock.json', locked);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('making a clone ready', () => {
  it('installs nothing when what is there is what the lock says, packages of other systems left out', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/a': locked['node_modules/a'] });
    expect(ensure(['packages'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(existsSync(at('asked.txt'))).toBe(false);
  });

  it.each([
    ['nothing is there', undefined],
    ['an install broke off', {}],
    ['a version differs', { 'node_modules/a': { version: '0.9.0', integrity: 'sha512-a' } }],
    ['a content differs', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }],
  ])('runs npm ci when %s, with development packages whatever NODE_ENV says', (_name, present) => {
    if (present) lock('node_modules/.package-lock.json', present);
    const { status, stdout } = ensure(['packages'], { NODE_ENV: 'production' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(at('asked.txt'), 'utf8')).toMatch(/^ci --include=dev/);
  });

  it('stops when npm ci fails', () => {
    expect(ensure(['packages'], { NPM_FAILS: '1' }).status).toBe(1);
  });

  it('says in one line which programs are missing where it cannot install them', () => {
    const { status, stderr } = ensure(['programs'], { PATH: root });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The tests need other software\. Install .*libreoffice-calc-nogui.*poppler-utils.*\n$/);
  });
});
