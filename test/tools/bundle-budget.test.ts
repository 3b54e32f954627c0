import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
let folder: string;

beforeEach(() => {
  // Inside the project, so that webpack is found.
  mkdirSync(path.join(root, 'node_modules/.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, 'node_modules/.cache/budget-'));
  writeFileSync(path.join(folder, 'later.js'), `export default ${JSON.stringify(Array.from({ length: 999 }, (_, at) => Math.sin(at)))};`);
  writeFileSync(path.join(folder, 'main.js'), `import('./later.js').then(console.log);`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a build with a budget in bytes says, and how it ends. */
function built(first: number, all: number): { readonly status: number | null; readonly said: string } {
  const config = `import { BundleBudget } from ${JSON.stringify(path.join(root, 'tools/bundle-budget.mjs'))};
    export default { mode: 'none', context: ${JSON.stringify(folder)}, entry: './main.js', output: { path: ${JSON.stringify(folder)} + '/made' },
      plugins: [new BundleBudget({ first: ${String(first)}, all: ${String(all)} })] };`;
  writeFileSync(path.join(folder, 'webpack.config.mjs'), config);
  const args = [path.join(root, 'node_modules/webpack/bin/webpack.js'), '--config', path.join(folder, 'webpack.config.mjs')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('the budget of the page', () => {
  it('lets pass what is light enough', () => {
    expect(built(6_000, 20_000).status).toBe(0);
  });

  it('fails the build when the first load is too heavy', () => {
    const { status, said } = built(500, 20_000);
    expect(status).toBe(1);
    expect(said).toMatch(/The first load is \d+\.\d KB as gzip; it may be 0\.5 KB\./);
    expect(said).not.toMatch(/All of the pane/);
  });

  it('counts what is loaded later in all of the pane', () => {
    const { status, said } = built(6_000, 7_000);
    expect(status).toBe(1);
    expect(said).toMatch(/All of the pane is \d+\.\d KB/);
    expect(said).not.toMatch(/The first load/);
  });
});
