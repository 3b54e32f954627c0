import { existsSync } from 'node:fs';
import path from 'node:path';

const onPath = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];

const onMac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const onWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Where a browser may be on a system, the best first. */
function candidates(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  if (platform === 'darwin') return onMac;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return onWindows.flatMap((file) => roots.map((root) => path.win32.join(root, file)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return onPath.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** The program file of a Chrome, Edge or Chromium on this machine; undefined when there is none. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  return candidates(platform, env).find(exists);
}
