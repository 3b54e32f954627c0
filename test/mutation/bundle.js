import { transformFile } from '@swc/core';
import { build } from 'esbuild';

// Stryker writes `(a as B) <= c` without its parentheses; swc reads that and esbuild does not.
const readBySwc = {
  name: 'read-by-swc',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transformFile(path, { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
      return { contents: code, loader: 'js' };
    }),
};

// Every mutant loads all of this again, so it is one small file; the package that few tests ask is loaded when they do.
await build({
  entryPoints: ['test/mutation/every-date.ts'],
  outfile: '.mutation/every-date.cjs',
  bundle: true,
  minifyWhitespace: true,
  platform: 'node',
  external: ['date-holidays'],
  supported: { 'dynamic-import': false },
  plugins: [readBySwc],
  logLevel: 'warning',
});
