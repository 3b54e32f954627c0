import { isatty } from 'node:tty';
import { run } from './run';
import { paintFor, type Terminal, width } from './terminal';

const watched = isatty(2) && !process.env['CI'];
let shown = 0;
let lastAt = 0;

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress(text) {
    if (!watched) return;
    // Ten times a second is enough to read; the empty line that clears always goes through.
    const now = performance.now();
    if (text !== '' && now - lastAt < 100) return;
    lastAt = now;
    const line = text.slice(0, width - 1);
    process.stderr.write(`\r${line.padEnd(shown)}${line === '' ? '\r' : ''}`);
    shown = line.length;
  },
  paint: paintFor(isatty(1) && process.env['NO_COLOR'] === undefined),
};

// A reader that has seen enough (`ser check ... | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void run(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
