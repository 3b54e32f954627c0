import { cellPosition } from '../../workbook';

/** Excel takes 8,192 characters as an address. */
const longestAddress = 8000;

/** Areas as addresses that Excel takes, as few as possible. */
export function addressesOf(areas: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  let address = '';
  for (const area of areas) {
    if (address.length + area.length + 1 > longestAddress) {
      addresses.push(address);
      address = '';
    }
    address = address === '' ? area : `${address},${area}`;
  }
  return address === '' ? addresses : [...addresses, address];
}

/** How many cells an area has. */
export function cellCount(area: string): number {
  const [first = area, last = first] = area.split(':');
  const from = cellPosition(first);
  const to = cellPosition(last);
  return (to.rowNumber - from.rowNumber + 1) * (to.column - from.column + 1);
}

/** Rows from an index on that an area in A1 notation touches, 1-based and both included; undefined when it is not bounded by rows. */
export function rowsOf(area: string): { readonly from: number; readonly to: number } | undefined {
  const rows = /^(?:[A-Z]{1,3})?(\d+)(?::(?:[A-Z]{1,3})?(\d+))?$/.exec(area.slice(area.lastIndexOf('!') + 1).replaceAll('$', ''));
  if (!rows) return undefined;
  const from = Number(rows[1]);
  return { from, to: Number(rows[2] ?? from) };
}
