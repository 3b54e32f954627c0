// npm run manifest [-- ADDRESS]: writes manifest.xml for development, or dist/addin/manifest.xml for the address that serves the add-in.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { developmentAddress, manifestFor, productionAddress } from '../manifest/addresses';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv[2];
const address = given === undefined ? developmentAddress : productionAddress(given);

if (address === undefined) {
  console.error(`"${String(given)}" is no https address of a folder. Example: npm run manifest -- https://ser.district.example/addin/`);
  process.exit(2);
}

const file = given === undefined ? 'manifest.xml' : 'dist/addin/manifest.xml';
mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
writeFileSync(path.join(root, file), manifestFor(address));
console.log(`written: ${file}, for ${address}`);
