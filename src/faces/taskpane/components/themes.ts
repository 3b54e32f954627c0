import { type BrandVariants, createDarkTheme, createLightTheme, teamsHighContrastTheme, type Theme } from '@fluentui/react-components';

/** How the pane is painted; the start file reads it from the Office theme. Forced colors of the system win over each. */
export type PaneTheme = 'light' | 'dark' | 'high-contrast';

// Excel's green, so that the pane reads as part of Excel. The colors of severities stay Fluent's own.
const excelGreen: BrandVariants = {
  10: '#031A0D',
  20: '#062B17',
  30: '#083A1F',
  40: '#0A4A27',
  50: '#0B582E',
  60: '#0D6434',
  70: '#0F703B',
  80: '#107C41',
  90: '#2A8F57',
  100: '#54B884',
  110: '#6BC497',
  120: '#84D0A9',
  130: '#9DDBBB',
  140: '#B5E5CC',
  150: '#CDEFDD',
  160: '#E6F7EE',
};

const font = { fontFamilyBase: "'Segoe UI', 'Segoe UI Web (West European)', 'Open Sans', -apple-system, sans-serif" };

/** The tokens of each theme. */
export const themes: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...createLightTheme(excelGreen), ...font },
  // Brand text at step 100 is too faint on the dark background.
  dark: { ...createDarkTheme(excelGreen), ...font, colorBrandForeground1: excelGreen[110], colorBrandForeground2: excelGreen[120] },
  'high-contrast': { ...teamsHighContrastTheme, ...font },
};
