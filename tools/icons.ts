// npm run icons: draws every picture that the manifest names into assets/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { iconFiles } from '../manifest/icon-files';
import { drawings } from './icons/drawings';
import { pngOf } from './icons/png';
import { paint } from './icons/shapes';

const assets = path.resolve(import.meta.dirname, '../assets');
mkdirSync(assets, { recursive: true });
for (const { name, size, file } of iconFiles()) {
  const drawing = drawings[name];
  if (drawing === undefined) throw new Error(`No drawing is named ${name}.`);
  writeFileSync(path.join(assets, file), pngOf(size, paint(drawing, size)));
}
