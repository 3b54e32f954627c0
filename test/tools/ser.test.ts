import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

// In one file with the test of the README, which starts it too: both write the same marked copy.
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

const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const shown = [...readme.matchAll(/```text\n\$ (.*)\n([^`]*)```/g)].map(([, command = '', lines = '']) => ({
  command,
  lines: lines.trim().split('\n'),
}));

describe('the README', () => {
  it('shows the example and one receipt', () => {
    expect(shown).toHaveLength(2);
  });

  it.each(shown)('shows what $command prints', ({ command, lines }) => {
    const [tool, args] =
      command === 'npm run --silent example'
        ? ['example.mjs', []]
        : ['ser.mjs', command.replace('npm run --silent ser -- ', '').split(' ')];
    const printed = run(tool, args, root).stdout.split('\n');
    expect(lines.filter((line) => line !== '...' && !printed.includes(line))).toEqual([]);
  });
});
