import { paneTheme } from '../../src/faces/taskpane/office-theme';
import { isOwnFile } from '../../src/faces/taskpane/outside-requests';

describe('the theme of the pane', () => {
  const prefers =
    (...holding: readonly string[]) =>
    (query: string): boolean =>
      holding.some((each) => query.includes(each));

  it('follows forced colors first, then Office, then the system', () => {
    expect(paneTheme('#FFFFFF', prefers('forced-colors', 'dark'))).toBe('high-contrast');
    expect(paneTheme('#262626', prefers())).toBe('dark');
    expect(paneTheme('F3F2F1', prefers('dark'))).toBe('light');
    expect(paneTheme(undefined, prefers('dark'))).toBe('dark');
    expect(paneTheme('window', prefers())).toBe('light');
  });
});

describe('a request that left the page', () => {
  const page = 'https://ser.district.example/addin/taskpane.html';
  const office = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

  it.each([
    ['https://ser.district.example/addin/380.42aee447.js', true],
    ['https://appsforoffice.microsoft.com/lib/1/hosted/en-us/office_strings.js', true],
    ['data:image/png;base64,AA', true],
    ['https://appsforoffice.microsoft.com/other/file.js', false],
    ['https://ser.district.example.evil.example/x', false],
    ['https://telemetry.example/collect', false],
  ])('%s is our own file: %s', (url, own) => {
    expect(isOwnFile(url, page, office)).toBe(own);
  });

  it('is every one from elsewhere where no Office.js is known', () => {
    expect(isOwnFile(office, page, undefined)).toBe(false);
  });
});
