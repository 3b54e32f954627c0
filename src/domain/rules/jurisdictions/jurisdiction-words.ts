import { usDate } from '../../day';
import type { jurisdictions, RowOf } from '../../model';

/** A jurisdiction as sentences name it: `LEA ZZ1 from 12/20/2024`. */
export const jurisdictionWords = ({ lea, beginDate }: RowOf<typeof jurisdictions>): string =>
  `${lea === undefined ? 'one without an LEA' : `LEA ${lea}`}${beginDate === undefined ? '' : ` from ${usDate(beginDate)}`}`;
