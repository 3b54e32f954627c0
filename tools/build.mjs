// npm run build: the command line into dist/cli/ser.cjs, the add-in into dist/addin. With names, only those: node tools/build.mjs cli
// Node alone, because a person who only runs `ser` waits for it.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The built command line. */
export const bundle = path.join(root, 'dist/cli/ser.cjs');

// What each is made of, and the file by whose time it is known how old it is.
const parts = {
  cli: { folder: 'dist/cli', sign: 'ser.cjs', from: ['src'] },
  addin: { folder: 'dist/addin', sign: 'taskpane.html', from: ['src', 'assets', 'tools/bundle-budget.mjs'] },
};
const recipe = ['package.json', 'package-lock.json', 'webpack.config.js'];

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const filesBelow = (folder) =>
  statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)) : [];

/** Whether a file or folder of the list is newer than what was made of them. Folders count too: a removed file changes its folder. */
export function isOlder(made, sources) {
  const built = changed(made);
  return sources
    .map((source) => path.join(root, source))
    .some((source) => changed(source) > built || filesBelow(source).some((file) => changed(file) > built));
}

/** Whether a source, the lock or the recipe is newer than what was built. @param {'cli' | 'addin'} name */
export function isStale(name) {
  const { folder, sign, from } = parts[name];
  return isOlder(path.join(root, folder, sign), [...from, ...recipe]);
}

/**
 * Builds one part and puts it in place in one step, so that a second command never runs half a file.
 * Says nothing on stdout, which belongs to the command that follows. Exits when the build fails.
 * @param {'cli' | 'addin'} name
 */
export function build(name) {
  const { folder, sign } = parts[name];
  const made = path.join(root, `dist/.build-${name}-${process.pid}`);
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const started = Date.now();
  const args = [webpack, '--config-name', name, '--output-path', made];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    rmSync(made, { recursive: true, force: true });
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(2);
  }
  if (existsSync(path.join(made, 'ser.cjs'))) chmodSync(path.join(made, 'ser.cjs'), 0o755);
  // A source changed while webpack ran must count as newer.
  utimesSync(path.join(made, sign), new Date(started), new Date(started));
  replaceFolder(path.join(root, folder), made);
}

function replaceFolder(folder, made) {
  const old = `${made}-old`;
  mkdirSync(path.dirname(folder), { recursive: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(made, folder);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  for (const name of Object.keys(parts)) if (asked.length === 0 || asked.includes(name)) build(name);
}
