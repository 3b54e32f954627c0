import { type PackageArchive, type XmlAttributes, parseXml } from '../../src/adapters/xlsx';

/** Colors that a theme gives, `RRGGBB` by the number that other parts use. */
export type ThemeColors = readonly (string | undefined)[];

// Parts of a workbook count the two light and the two dark colors crosswise to how a theme lists them.
const order = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** The colors of the theme of a workbook; none where it has no theme. */
export const readThemeColors = async (archive: PackageArchive): Promise<ThemeColors> => {
  const part = archive.parts.find(({ name }) => /^xl\/theme\/theme\d*\.xml$/i.test(name));
  const colors = new Map<string, string>();
  if (part === undefined) return [];
  let named = '';
  await parseXml(archive, part, part.name, {
    open: (name, attributes) => {
      if (order.includes(name)) named = name;
      const color = name === 'srgbClr' ? attributes['val'] : name === 'sysClr' ? attributes['lastClr'] : undefined;
      if (color !== undefined && !colors.has(named)) colors.set(named, color);
      return name === 'fontScheme' ? 'stop' : undefined;
    },
  });
  return order.map((name) => colors.get(name));
};

const channels = (rgb: string): readonly number[] => [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));

/** A color made lighter (tint above 0) or darker, as Excel does it: in each channel, near enough to its own way over hue and lightness. */
const tinted = (rgb: string, tint: number): string =>
  channels(rgb)
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, '0').toUpperCase())
    .join('');

/** The color that a tag such as `color` or `fgColor` means, `#RRGGBB`; undefined for the automatic one and for old palettes. */
export const colorOf = ({ rgb, theme, tint }: XmlAttributes, colors: ThemeColors): string | undefined => {
  const base = rgb !== undefined ? rgb.slice(-6) : theme === undefined ? undefined : colors[Number(theme)];
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tint === undefined ? base.toUpperCase() : tinted(base, Number(tint))}`;
};
