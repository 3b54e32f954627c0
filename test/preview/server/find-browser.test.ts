import { findBrowser } from '../../../preview/server/find-browser';

const has =
  (...files: readonly string[]) =>
  (file: string): boolean =>
    files.includes(file);

describe('the browser of a machine', () => {
  it('is looked for on the path of Linux, Chrome first', () => {
    const env = { PATH: '/usr/local/bin::/usr/bin' };
    expect(findBrowser('linux', env, has('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findBrowser('linux', env, has('/usr/bin/chromium', '/usr/local/bin/google-chrome'))).toBe('/usr/local/bin/google-chrome');
    expect(findBrowser('linux', {}, has('chromium'))).toBeUndefined();
  });

  it('is looked for among the programs of Windows and Mac', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, has(edge))).toBe(edge);
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('darwin', {}, has(mac))).toBe(mac);
  });
});
