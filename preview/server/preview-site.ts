import path from 'node:path';
import type { Mount } from './site';

/** Where the client of Excel comes from in production. The pane names it in its script tag and in its content security policy. */
const officeFolder = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

// Holds for the page, the pane and everything they load, beside what the pane says of itself: nothing from elsewhere.
const nothingFromElsewhere = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The preview page under `/preview/`, and the add-in as any web server would serve it under `/`.
 * The pane of the preview is the built one; only the address of office.js is exchanged for the copy of the npm package.
 * @param root absolute path of the project
 */
export function previewSite(root: string): readonly Mount[] {
  const headers = { 'Content-Security-Policy': nothingFromElsewhere, 'Cache-Control': 'no-cache' };
  const addIn = path.join(root, 'dist/addin');
  return [
    { at: '/', folder: addIn },
    { at: '/preview/', folder: path.join(root, 'dist/preview'), headers },
    {
      at: '/preview/addin/',
      folder: addIn,
      headers,
      page: (html) => html.replaceAll(officeFolder, '/preview/office-js/'),
    },
    { at: '/preview/office-js/', folder: path.join(root, 'node_modules/@microsoft/office-js/dist'), headers },
    { at: '/preview/templates/', folder: path.join(root, 'templates'), headers },
  ];
}
