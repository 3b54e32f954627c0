import { evaluations, type exceptionalities, type MeaningOf, type RowOf } from '../model';

/** The columns of an evaluation that list an exceptionality, the primary one first. */
export const exceptionalityFields = ['primaryExceptionality', 'exceptionality2', 'exceptionality3', 'exceptionality4'] as const;

/** An exceptionality that an evaluation lists, and the column in which it stands. */
export interface ListedExceptionality {
  readonly field: (typeof exceptionalityFields)[number];
  readonly header: string;
  readonly exceptionality: MeaningOf<typeof exceptionalities>;
}

/** What an evaluation lists, in the order of the columns; blank columns are left out. */
export function listedExceptionalities(row: RowOf<typeof evaluations>): readonly ListedExceptionality[] {
  const listed: ListedExceptionality[] = [];
  for (const field of exceptionalityFields) {
    const exceptionality = row[field];
    if (exceptionality !== undefined) listed.push({ field, header: evaluations.columns[field].header, exceptionality });
  }
  return listed;
}
