import type { Linter } from 'eslint';
import { type Layer, layers as table } from '../layers';
import { layers, noVagueNames } from './house-rules';

const notTypable = /[\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/u.source;
const plainText = 'Plain punctuation in sentences: no em dashes, no curly quotes.';
const handedIn = 'The domain asks for nothing: hand it in through the context.';

const filesOf = (layers: readonly Layer[]): string[] => layers.map(({ at }) => (at.endsWith('.ts') ? at : `${at}/**`));
const machineless = ['Date', 'process', 'performance', 'setTimeout', 'fetch', 'window', 'document'];
const restricted = (names: readonly string[]): Linter.RuleEntry => ['error', ...names.map((name) => ({ name, message: handedIn }))];

/** The house rules that need no types, so that each can be tested on a few lines of code. */
export const houseConfig: Linter.Config[] = [
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { house: { rules: { layers, 'no-vague-names': noVagueNames } } },
    rules: { 'house/no-vague-names': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'house/layers': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: `Literal[value=/${notTypable}/]`, message: plainText },
        { selector: `TemplateElement[value.raw=/${notTypable}/]`, message: plainText },
      ],
    },
  },
  { files: ['src/faces/cli/**'], rules: { 'no-console': 'off' } },
  {
    // Layers without Node know no machine: no time of day, no chance, no process.
    files: filesOf(table.filter(({ node }) => !node)),
    rules: {
      'no-restricted-globals': restricted(machineless),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: handedIn }],
    },
  },
  {
    // A layer of the page may wait and draw; nothing may ask the network.
    files: filesOf(table.filter(({ page }) => page === true)),
    rules: { 'no-restricted-globals': restricted(['process', 'fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'sessionStorage']) },
  },
  {
    // Neither inherits the leave of the page that it lies in.
    files: ['src/faces/taskpane/session/**'],
    rules: { 'no-restricted-globals': restricted(machineless) },
  },
  {
    files: ['src/domain/day.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'process', message: handedIn }] },
  },
  {
    files: ['src/**', 'preview/**', 'tools/**', 'bench/**'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      complexity: ['error', { max: 10, variant: 'modified' }],
    },
  },
  { files: ['src/domain/rules/*/*.ts'], rules: { 'max-lines': ['error', { max: 140 }] } },
];
