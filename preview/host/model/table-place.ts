import { refuse } from './errors';

/** Where a row or column of a table is put: before an index, or at the end (null or -1). */
export const placeOf = (index: number | null | undefined, count: number): number => {
  const place = index === undefined || index === null || index === -1 ? count : index;
  return Number.isInteger(place) && place >= 0 && place <= count ? place : refuse('InvalidArgument');
};
