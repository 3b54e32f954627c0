import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Who referred the child. */
export const referralSources = defineCodes('REFSOURCE', {
  means: 'Who referred the child.',
  sources: [cite('SER Workbench', 'inferred')],
  codes: {
    schoolBuildingLevelCommittee: ['SBLC', 'School building level committee'],
    parent: ['PARENT', 'Parent'],
    partC: ['PARTC', 'EarlySteps (Part C)'],
    childFind: ['FIND', 'Child find'],
    immediate: ['IMMED', 'Immediate referral, low-incidence impairment'],
    other: ['OTHER', 'Other'],
  },
});
