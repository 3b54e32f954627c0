// npm run --silent ser -- ARGS: the command line from a checkout, built first when stale.
import { createRequire } from 'node:module';
import { build, bundle, isStale } from './build.mjs';

if (isStale('cli')) build('cli');

// Paths belong to where the person stands, not to the root that npm changes to.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv.splice(1, 1, bundle);
createRequire(import.meta.url)(bundle);
