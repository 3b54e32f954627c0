/** How sure we are of a rule, a length or a code: read in the source named, drawn from it, or made by us. */
export type Mark = 'sourced' | 'inferred' | 'our convention';

/** One place that a statement rests on, with the mark that says how. */
export interface Citation {
  readonly source: string;
  readonly mark: Mark;
  readonly note?: string;
}

/** What each source is, by the words that every reference to it begins with. */
export const sources = {
  'LAC 28:XLIII': 'Louisiana Administrative Code 28:XLIII, Bulletin 1706, regulations for children with exceptionalities',
  'LAC 28:CI': 'Louisiana Administrative Code 28:CI, Bulletin 1508, Pupil Appraisal Handbook',
  'LAC 28:XCVII': 'Louisiana Administrative Code 28:XCVII, Bulletin 1530, IEP Handbook',
  'LAC 28:CXI': 'Louisiana Administrative Code 28:CXI, Bulletin 118, statewide assessment',
  'LAC 28:CXV': 'Louisiana Administrative Code 28:CXV, Bulletin 741, handbook for school administrators',
  'LAC 28:LVII': 'Louisiana Administrative Code 28:LVII, Bulletin 1872, extended school year (repealed)',
  'R.S.': 'Louisiana Revised Statutes',
  'C.C.P.': 'Louisiana Code of Civil Procedure',
  Act: 'Acts of the Louisiana Legislature',
  '34 CFR': 'Code of Federal Regulations, title 34, IDEA Part B (300) and Part C (303)',
  '5 U.S.C.': 'United States Code, title 5, federal holidays',
  'EDFacts FS': 'EDFacts file specifications of the U.S. Department of Education',
  'NCES Common Education Data Model': 'public data model of the EDFacts files',
  'SPP/APR indicator': 'federal indicators of the State Performance Plan',
  'Louisiana Indicator 13 checklist': 'Louisiana Indicator 13 Compliance Checklist',
  OSEP: 'letters of the Office of Special Education Programs to the state',
  'SER home page': "the state's page on the SER System, public copy",
  'SER New User Training': 'LDOE training slides of September 2016, public copy',
  'SER web-based IEP training': 'LDOE training slides, public copy',
  'eSER beta-testing guide': 'contents list of the eSER user guide of May 2022, public copy',
  'eScholar Uniq-ID': 'eScholar Uniq-ID guide and file layout for Louisiana, public copy',
  'PowerSchool Louisiana guide': "a vendor's public documentation of Louisiana state reporting",
  'LDOE LEAP results workbooks': 'public assessment results of the state, with the codes of school systems',
  'LDOE graduation pathways': 'public pages on diplomas and the April Dunn Act',
  'Loyola law-school manual': 'manual of a law school that quotes the bulletins',
  'SER Workbench': 'a convention of this product; nothing public was found',
} as const;

/**
 * A citation for a rule, a column, a code table or a clock.
 * @param source reference that begins with a name of {@link sources}
 * @param mark how sure we are of it
 * @param note what the mark covers, where that needs saying
 * @returns the citation; throws when the source is not one that we know, so a typing error cannot ship
 */
export function cite(source: string, mark: Mark, note?: string): Citation {
  if (!Object.keys(sources).some((known) => source.startsWith(known))) throw new Error(`Unknown source: ${source}`);
  return note === undefined ? { source, mark } : { source, mark, note };
}
