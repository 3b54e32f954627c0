import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** What an evaluation decided. */
export const decisions = defineCodes('DECISION', {
  means: 'What an evaluation decided.',
  sources: [cite('SER Workbench', 'our convention')],
  codes: {
    eligible: ['ELIG', 'Eligible'],
    notEligible: ['NOT', 'Not eligible'],
    declassified: ['DECL', 'Declassified'],
    waived: ['WAIV', 'Waived'],
    moved: ['MOVED', 'Transferred before completion'],
    refused: ['REFUSED', 'Parent refused or withdrew consent'],
    inProcess: ['OPEN', 'In process'],
  },
});
