import { cellOf, evaluations, exceptionalities } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';
import { exceptionalityFields, listedExceptionalities } from '../listed-exceptionalities';

// Gifted and talented are exceptionalities, not disabilities; a developmental delay does not exempt.
const noThirdDisability: ReadonlySet<string> = new Set([
  'hearing',
  'visualImpairment',
  'developmentalDelay',
  'gifted',
  'talentedVisualArts',
  'talentedMusic',
  'talentedTheatre',
]);

export default defineRule({
  id: 'EVL-019',
  sheet: evaluations,
  title: 'Deafness and blindness as the only two disabilities are not recorded as Deaf-Blindness',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.703.A.1', 'sourced'),
    cite('LAC 28:CI.705.A.3', 'sourced'),
    cite('34 CFR 300.641(d)(1)', 'sourced', 'the federal count'),
    cite('SER Workbench', 'our convention', 'a developmental delay beside them does not exempt'),
  ],
  needs: [],
  consults: exceptionalityFields,
  check(row, { context: { codes } }) {
    const listed = listedExceptionalities(row);
    const hearing = listed.find(({ exceptionality }) => exceptionality === 'hearing');
    const visual = listed.find(({ exceptionality }) => exceptionality === 'visualImpairment');
    if (!hearing || !visual || listed.some(({ exceptionality }) => !noThirdDisability.has(exceptionality))) return fine;
    const [first, second] = listed.indexOf(hearing) < listed.indexOf(visual) ? [hearing, visual] : [visual, hearing];
    return found(cellOf(row, first.field), [cellOf(row, second.field)], {
      hearing: codes.show(exceptionalities, 'hearing'),
      visual: codes.show(exceptionalities, 'visualImpairment'),
      deafBlindness: codes.show(exceptionalities, 'deafBlindness'),
    });
  },
  found: ({ hearing, visual, deafBlindness }) =>
    `${hearing} and ${visual} are listed as the only two disabilities, in place of ${deafBlindness}.`,
  fix: ({ deafBlindness }) => `Enter ${deafBlindness} as the Primary Exceptionality, or correct the one that is wrong.`,
  examples: {
    fail: [
      {
        name: 'hearing and visual',
        says: 'HI (Deaf and/or Hard of Hearing) and VI (Visual Impairment) are listed as the only two disabilities',
        at: 'Primary Exceptionality',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'hearing', exceptionality2: 'visualImpairment' }] },
      },
      {
        name: 'visual first, gifted as well',
        says: 'in place of DB (Deaf-Blindness)',
        at: 'Primary Exceptionality',
        given: {
          Evaluations: [
            { evaluationType: 'initial', primaryExceptionality: 'visualImpairment', exceptionality2: 'gifted', exceptionality3: 'hearing' },
          ],
        },
      },
      {
        name: 'coded as developmental delay',
        says: 'in place of DB (Deaf-Blindness)',
        at: 'Exceptionality 2',
        given: {
          Evaluations: [
            {
              evaluationType: 'initial',
              primaryExceptionality: 'developmentalDelay',
              exceptionality2: 'hearing',
              exceptionality3: 'visualImpairment',
            },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'deaf-blindness listed',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'deafBlindness', exceptionality2: 'hearing' }] },
      },
      {
        name: 'a third disability',
        given: {
          Evaluations: [
            {
              evaluationType: 'initial',
              primaryExceptionality: 'orthopedicImpairment',
              exceptionality2: 'hearing',
              exceptionality3: 'visualImpairment',
            },
          ],
        },
      },
      { name: 'hearing alone', given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'hearing' }] } },
    ],
  },
});
