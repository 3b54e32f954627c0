import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Diploma or certificate at exit. */
export const diplomas = defineCodes('DIPLOMA', {
  means: 'Diploma or certificate at exit.',
  sources: [cite('LDOE graduation pathways', 'sourced', 'names, codes ours')],
  codes: {
    topsUniversity: ['TOPSU', 'TOPS University'],
    jumpStart: ['JSTT', 'Jump Start TOPS Tech'],
    aprilDunn: ['ADUNN', 'Either pathway through the April Dunn Act'],
    alternatePathway: ['LCPATH', 'Diploma through the alternate assessment pathway'],
    certificateOfAchievement: ['COA', 'Certificate of Achievement'],
  },
});
