// The page of the preview into dist/preview: a bundle of its own, never part of the add-in.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isOlder } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const page = path.join(root, 'preview/page');
const made = path.join(root, 'dist/preview');

/** Whether a source of the page is newer than what was built. */
export const isPreviewStale = () => isOlder(path.join(made, 'index.html'), ['preview', 'src', 'manifest', 'package-lock.json']);

/** Builds the page. Rejects when the build fails. */
export async function buildPreview() {
  mkdirSync(made, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { page: path.join(page, 'main.ts') },
    outdir: made,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  // Last, so that half a build does not count.
  copyFileSync(path.join(page, 'index.html'), path.join(made, 'index.html'));
}
