import type { PaneTheme } from './components';

/** How light a color of the form `#RRGGBB` is, 0 to 1; undefined for what is no color. The sign may be missing. */
function lightness(color: string | undefined): number | undefined {
  const [, red, green, blue] = /^#?(\w{2})(\w{2})(\w{2})$/.exec(color ?? '') ?? [];
  const parts = [red, green, blue].map((part) => Number.parseInt(part ?? '', 16));
  if (parts.some(Number.isNaN)) return undefined;
  const [r = 0, g = 0, b = 0] = parts;
  return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
}

/**
 * How the pane is to be painted. Forced colors of the system win; then the background that Office says it has, where it says so;
 * then what the system prefers.
 * @param matches whether a media query holds
 */
export function paneTheme(officeBackground: string | undefined, matches: (query: string) => boolean): PaneTheme {
  if (matches('(forced-colors: active)')) return 'high-contrast';
  const light = lightness(officeBackground);
  const dark = light === undefined ? matches('(prefers-color-scheme: dark)') : light < 0.5;
  return dark ? 'dark' : 'light';
}

/**
 * Tells the theme now and whenever it changes. Excel does not tell of its own theme everywhere, so it is also read again
 * when a person comes back to the pane.
 * @returns tells it again; Excel says its theme only once it is ready
 */
export function followTheme(tell: (theme: PaneTheme) => void): () => void {
  // Not every Excel has it, whatever the types say, and none before it is ready.
  const office = (): { readonly officeTheme?: { readonly bodyBackgroundColor?: string } } | undefined => Office.context;
  const read = (): void => tell(paneTheme(office()?.officeTheme?.bodyBackgroundColor, (query) => matchMedia(query).matches));
  for (const query of ['(forced-colors: active)', '(prefers-color-scheme: dark)']) matchMedia(query).addEventListener('change', read);
  window.addEventListener('focus', read);
  read();
  return read;
}
