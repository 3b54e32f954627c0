// Builds the command line into dist/cli/ser.cjs. Node alone, because a person who only runs `ser` waits for it.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The built command line. */
export const bundle = path.join(root, 'dist/cli/ser.cjs');

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether a source, the lock or the recipe is newer than the bundle. Folders count too: a removed file changes its folder. */
export function isStale() {
  const built = changed(bundle);
  const sources = readdirSync(path.join(root, 'src'), { recursive: true }).map((file) => path.join('src', file));
  return ['src', ...sources, 'package.json', 'package-lock.json', 'webpack.config.js'].some(
    (file) => changed(path.join(root, file)) > built,
  );
}

/**
 * Builds the bundle and puts it in place in one step, so that a second command never runs half a file.
 * Says nothing on stdout, which belongs to the command that follows. Exits when the build fails.
 */
export function build() {
  const folder = path.join(root, `dist/.build-${process.pid}`);
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, '--output-path', folder], { cwd: root, encoding: 'utf8' });
  if (status === 0) {
    mkdirSync(path.dirname(bundle), { recursive: true });
    const built = path.join(folder, path.basename(bundle));
    chmodSync(built, 0o755);
    // A source changed while webpack ran must count as newer.
    utimesSync(built, new Date(started), new Date(started));
    renameSync(built, bundle);
  }
  rmSync(folder, { recursive: true, force: true });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
