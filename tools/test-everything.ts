// npm test: every check of the project, and one plain line at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { jestCounts, type Counts, sum, verdict } from './test-counts';

const root = path.resolve(import.meta.dirname, '..');
const zones = ['America/Chicago', 'Pacific/Apia', 'UTC'];

const checks = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['types', 'typecheck'],
  ['layers', 'layers'],
  ['unused files, exports and packages', 'unused'],
  ['generated files', 'generate:check'],
  ['build', 'build'],
  ['findings of the golden workbooks', 'compare-findings'],
] as const;

interface Ran {
  readonly status: number;
  readonly output: string;
}

function run(command: string, args: readonly string[], zone?: string): Ran {
  const env = { ...process.env, ...(zone === undefined ? {} : { TZ: zone }), NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

function report(name: string, counts: Counts, output: string, started: number): Counts {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0) console.log(output.trimEnd());
  console.log(`${counts.failed > 0 ? 'FAILED' : 'passed'}  ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function check(name: string, script: string): Counts {
  const started = Date.now();
  const { status, output } = run(process.execPath, [process.env['npm_execpath'] ?? '', 'run', '--silent', script]);
  return report(name, status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output, started);
}

function jest(name: string, args: readonly string[], zone?: string): Counts {
  const started = Date.now();
  const results = path.join(root, 'node_modules/.cache', `jest-${String(process.pid)}.json`);
  const { status, output } = run(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--silent', '--json', `--outputFile=${results}`, ...args],
    zone,
  );
  const text = existsSync(results) ? readFileSync(results, 'utf8') : '';
  rmSync(results, { force: true });
  // With --json the report for people is on stderr and the results on stdout; only the first is worth printing.
  return report(name, jestCounts(text, status), output.replace(/^\{"numFailed.*$/m, ''), started);
}

const parts = [
  ...checks.map(([name, script]) => check(name, script)),
  jest('tests of everything but the domain', ['--ignoreProjects', 'domain']),
  ...zones.map((zone) => jest(`tests of the domain in ${zone}`, ['--selectProjects', 'domain'], zone)),
];
const total = sum(parts);
console.log(verdict(total));
process.exitCode = total.failed === 0 ? 0 : 1;
