import { readdirSync } from 'node:fs';
import { transformFile } from '@swc/core';
import { build } from 'esbuild';

const testsIn = (folder) => readdirSync(folder, { recursive: true }).map((name) => `./${folder}/${name}`);
const tests = [...testsIn('test/domain/deadlines'), ...testsIn('test/domain/calendar'), './test/domain/day.test.ts'].filter((file) =>
  file.endsWith('.test.ts'),
);
// One failure ends the run, so what takes long comes last.
const isSlow = (file) => /\/(laws|holidays|day)\.test\.ts$/.test(file);
const inOrder = ['./test/mutation/short-properties', ...tests.filter((file) => !isSlow(file)), ...tests.filter(isSlow)];

// Stryker writes `(a as B) <= c` without its parentheses; swc reads that and esbuild does not.
const readBySwc = {
  name: 'read-by-swc',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
      return { contents: code, loader: 'js' };
    }),
};

// Every mutant loads all tests again, so they are one small file; the package that few of them ask is loaded when they do.
await build({
  stdin: { contents: inOrder.map((file) => `import '${file}';`).join('\n'), resolveDir: '.' },
  outfile: '.mutation/every-date.cjs',
  bundle: true,
  minifyWhitespace: true,
  platform: 'node',
  external: ['date-holidays'],
  supported: { 'dynamic-import': false },
  plugins: [readBySwc],
  logLevel: 'warning',
});
