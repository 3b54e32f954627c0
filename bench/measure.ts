import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { TaskName } from './child';
import type { Measured } from './tasks/cpu';

/** What one process measured. */
export interface Run extends Measured {
  /** Most memory that the process held. */
  readonly megabytes: number;
}

const root = path.resolve(import.meta.dirname, '..');
const child = path.join(root, 'dist/bench/child.mjs');

// As the product is: in one file. tsx would give each closure its name while it runs, which costs the rules and nobody else.
buildSync({
  entryPoints: [path.join(root, 'bench/child.ts')],
  outfile: child,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
});

/** Runs a task in a process of its own. */
export function measure(task: TaskName, argument = '', flags: readonly string[] = []): Run {
  const output = execFileSync(process.execPath, [...flags, child, task, argument], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return JSON.parse(output) as Run;
}

/** Runs several tasks in turn, several times, so that a busy machine is busy for all of them; each with its median time. */
export function measureInTurn(wanted: readonly (readonly [task: TaskName, argument: string])[], times: number): readonly number[] {
  const all = wanted.map((): number[] => []);
  for (let round = 0; round < times; round += 1) {
    wanted.forEach(([task, argument], at) => all[at]?.push(total(measure(task, argument))));
  }
  return all.map(median);
}

const total = ({ milliseconds }: Run): number => Object.values(milliseconds).reduce((sum, part) => sum + part, 0);

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
