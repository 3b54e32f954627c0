// Makes a fresh clone usable by one command: node tools/ensure-ready.mjs [packages] [programs]
// It runs before anything is installed, so it uses Node alone. What it says goes to stderr: stdout belongs to the command that follows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2);

/** Debian packages that the tests use to judge our files by other software, each with a sign that it is there. */
const programs = [
  ['libreoffice-calc-nogui', () => onPath('soffice')],
  ['python3-openpyxl', () => pythonKnows('openpyxl')],
  ['python3-xlsxwriter', () => pythonKnows('xlsxwriter')],
  ['poppler-utils', () => onPath('pdftoppm')],
  ['chromium', () => ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].some(onPath)],
  ['fonts-dejavu-core', () => runs('fc-list', ['-q', 'DejaVu Sans']) || existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf')],
];

const say = (line) => process.stderr.write(`${line}\n`);
const stop = (line) => {
  say(line);
  process.exit(1);
};
const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
const onPath = (name) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, name)));
const pythonKnows = (module) => runs('/usr/bin/python3', ['-c', `import ${module}`]);

/** npm's own record of what it installed; npm writes it last, so half an install does not count. */
const installed = () => read('node_modules/.package-lock.json');
const read = (name) => {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
};

// Compares contents, not times or hashes: an install by hand counts, and so does a lock file changed by a pull.
function packagesAreCurrent() {
  const locked = read('package-lock.json');
  const present = installed();
  if (!present) return false;
  return Object.entries(locked).every(([place, entry]) => {
    if (place === '') return true;
    const found = present[place];
    return found === undefined ? entry.optional === true : found.version === entry.version && found.integrity === entry.integrity;
  });
}

function installPackages() {
  say('Packages are missing or out of date. Running npm ci ...');
  const npm = process.env.npm_execpath; // the npm that runs this script: no look-up of npm.cmd on Windows
  if (!npm?.endsWith('js')) stop('Run this by way of npm, or run: npm ci');
  // Development packages are wanted even under NODE_ENV=production.
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--include=dev', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('npm ci failed. Read its message above, then run it by hand.');
}

function installPrograms() {
  const missing = programs.filter(([, isThere]) => !isThere()).map(([name]) => name);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    stop(`The tests need other software. Install these Debian packages, or what they hold: ${list}`);
  say(`Installing what the tests need: ${list} ...`);
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status } = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], options);
  if (status !== 0) stop(`apt-get could not install: ${list}`);
}

if (wanted.includes('packages') && !packagesAreCurrent()) installPackages();
if (wanted.includes('programs')) installPrograms();
