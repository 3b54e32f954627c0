import { version } from '../package.json';
import { writeManifest } from './write-manifest';

/** Where `npm start` serves the add-in to an Excel on the same machine. */
export const developmentAddress = 'https://localhost:3000/';

/**
 * An address to serve from, with a slash at its end; undefined for what is no https address, holds a query or a fragment,
 * or is this machine, which nobody else reaches.
 */
export function productionAddress(given: string): string | undefined {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '') return undefined;
  if (['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** The manifest of this version for an address. */
export const manifestFor = (address: string): string => writeManifest(address, version);
