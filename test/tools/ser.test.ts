import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const run = (tool: string, args: readonly string[], from: string) =>
  spawnSync(process.execPath, [path.join(root, 'tools', tool), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: from },
    encoding: 'utf8',
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ser-tools-'));
  copyFileSync(path.join(root, 'test/golden/district-clean.xlsx'), path.join(folder, 'own.xlsx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run ser', () => {
  it('finds files where the person stands, and leaves stdout to the answer', () => {
    const { status, stdout } = run('ser.mjs', ['check', 'own.xlsx', '--as-of', '2026-11-24', '--format', 'json'], folder);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-11-24', counts: { error: 0 } });
  });

  it('passes the exit code through', () => {
    expect(run('ser.mjs', ['check', 'none.xlsx'], folder)).toMatchObject({ status: 2, stdout: '' });
    expect(run('ser.mjs', ['check', path.join(root, 'test/golden/district-mistakes.xlsx'), '--as-of', '2026-11-24'], folder).status).toBe(
      1,
    );
  });
});

describe('npm run example', () => {
  it('shows the findings of the example, and works twice', () => {
    for (const time of ['first', 'second']) {
      const { status, stdout } = run('example.mjs', [], folder);
      expect({ time, status }).toEqual({ time, status: 0 });
      expect(stdout).toMatch(/errors stand between you and upload/);
      const marked = /The marked copy is (\S+):/.exec(stdout)?.[1] ?? '';
      expect(existsSync(path.join(root, marked))).toBe(true);
    }
  });
});
