import { BooleanNumber, BorderStyleTypes, type IStyleData } from '@univerjs/core';
import { type Table } from '../host/model';

/** The colors of the Office theme: black, and the six accents. */
const accents = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

const lighter = (color: string, by: number): string =>
  `#${[1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    .map((channel) =>
      Math.round(channel + (255 - channel) * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const line = (color: string, s = BorderStyleTypes.THIN): { s: BorderStyleTypes; cl: { rgb: string } } => ({ s, cl: { rgb: color } });

/** What the parts of a table look like. */
interface TableLook {
  readonly header: IStyleData;
  readonly band: IStyleData;
  /** Rows between the bands. */
  readonly plain: IStyleData;
  readonly lastRow: IStyleData;
  readonly totals: IStyleData;
}

const bold = { bl: BooleanNumber.TRUE } as const;

/** Rows in grey bands under a bold header, ruled above and below: TableStyleLight1 to 7. */
const light = (accent: string): TableLook => ({
  header: { ...bold, bd: { t: line(accent), b: line(accent) } },
  band: { bg: { rgb: accent === '#000000' ? '#D9D9D9' : lighter(accent, 0.8) } },
  plain: {},
  lastRow: { bd: { b: line(accent) } },
  totals: { ...bold, bd: { t: line(accent), b: line(accent) } },
});

/** A filled header, rows ruled: TableStyleLight8 to 14. */
const ruled = (accent: string): TableLook => ({
  header: { ...bold, cl: { rgb: '#FFFFFF' }, bg: { rgb: accent } },
  band: { bd: { t: line(accent), b: line(accent) } },
  plain: {},
  lastRow: { bd: { b: line(accent) } },
  totals: { ...bold, bd: { t: line(accent, BorderStyleTypes.DOUBLE) } },
});

/** A filled header, colored bands with a line under each row: TableStyleMedium1 to 7. */
const medium = (accent: string): TableLook => {
  const rule = { bd: { b: line(lighter(accent, 0.4)) } };
  return {
    header: { ...bold, cl: { rgb: '#FFFFFF' }, bg: { rgb: accent }, ...rule },
    band: { bg: { rgb: accent === '#000000' ? '#D9D9D9' : lighter(accent, 0.8) }, ...rule },
    plain: rule,
    lastRow: {},
    totals: { ...bold, bd: { t: line(accent, BorderStyleTypes.DOUBLE), b: line(lighter(accent, 0.4)) } },
  };
};

/** Every row colored, in two shades: TableStyleMedium8 and up, and the dark ones. */
const full = (accent: string): TableLook => ({
  header: { ...bold, cl: { rgb: '#FFFFFF' }, bg: { rgb: accent } },
  band: { bg: { rgb: lighter(accent, 0.6) } },
  plain: { bg: { rgb: lighter(accent, 0.8) } },
  lastRow: {},
  totals: { ...bold, cl: { rgb: '#FFFFFF' }, bg: { rgb: accent } },
});

const none: TableLook = { header: {}, band: {}, plain: {}, lastRow: {}, totals: {} };

const known = new Map<string, TableLook>();

/** The look that Excel gives to the name of a table style, near enough: header, bands, rules. */
const lookNamed = (name: string): TableLook => {
  const found = known.get(name);
  if (found !== undefined) return found;
  const [, family = '', number = '1'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const made = family === '' ? none : lookOf(family, Number(number) - 1);
  known.set(name, made);
  return made;
};

const lookOf = (family: string, at: number): TableLook => {
  const accent = accents[at % 7] ?? '#000000';
  if (family === 'Light') return at < 7 ? light(accent) : ruled(accent);
  return family === 'Medium' && at < 7 ? medium(accent) : full(accent);
};

/** What a table lays under the look of one of its cells; undefined for nothing. Row counted from 0 on the sheet. */
export const tableLookAt = (table: Table, row: number): IStyleData | undefined => {
  const look = lookNamed(table.style);
  const { area, bodyArea } = table;
  if (table.showHeaders && row === area.row) return look.header;
  if (table.showTotals && row === area.row + area.rows - 1) return look.totals;
  const style = table.showBandedRows && (row - bodyArea.row) % 2 === 0 ? look.band : look.plain;
  return row === bodyArea.row + bodyArea.rows - 1 ? { ...style, ...look.lastRow } : style;
};
