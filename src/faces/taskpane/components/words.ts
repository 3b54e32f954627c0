import type { CellAddress } from '../../../actions/check-workbook';
import type { Mark } from '../../../domain/sources';
import type { Shown } from '../session';

/** A number as people write it: `8,012`. */
export const figure = (count: number): string => count.toLocaleString('en-US');

/** A number with its noun: `1 row`, `212 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${figure(count)} ${count === 1 ? one : many}`;

/** What each severity is called. */
export const shownNames: Readonly<Record<Shown, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  'not-judged': 'Not judged',
};

/** What each mark is called. */
export const markNames: Readonly<Record<Mark, string>> = {
  sourced: 'Sourced',
  inferred: 'Inferred',
  'our convention': 'Our convention',
};

/** `Evaluations!K12`. */
export const placeOf = ({ sheet, cell }: CellAddress): string => `${sheet}!${cell}`;
