import { ageOn, plusDays, plusMonths, plusYears, usDate } from '../../day';
import { cellOf, evaluations, exceptionalities, students } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';
import { exceptionalityFields, listedExceptionalities } from '../listed-exceptionalities';

export default defineRule({
  id: 'EVL-015',
  sheet: evaluations,
  title: 'Developmental Delay found outside the ages of three through eight',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.705.A-B', 'sourced'),
    cite('R.S. 17:1942.B', 'sourced'),
    cite('SER Workbench', 'our convention', 'an evaluation may be disseminated up to nine months before the third birthday'),
  ],
  needs: ['disseminationDate'],
  consults: exceptionalityFields,
  reads: [from(students, 'birthDate')],
  check(row, { file, context }) {
    const listed = listedExceptionalities(row).find(({ exceptionality }) => exceptionality === 'developmentalDelay');
    const { student } = file;
    const birth = student?.birthDate;
    if (!listed || !student || birth === undefined) return fine;
    const dissemination = row.disseminationDate;
    const first = plusMonths(plusYears(birth, 3), -9);
    const last = plusDays(plusYears(birth, 9), -1);
    if (first <= dissemination && dissemination <= last) return fine;
    return found(cellOf(row, listed.field), [cellOf(row, 'disseminationDate'), cellOf(student, 'birthDate')], {
      exceptionality: context.codes.show(exceptionalities, 'developmentalDelay'),
      birth,
      dissemination,
      age: ageOn(birth, dissemination),
      first,
      last,
    });
  },
  found: ({ exceptionality, birth, dissemination, age }) =>
    `${exceptionality} is for ages three through eight. The student, born ${usDate(birth)}, was ${String(age)} on Dissemination Date ${usDate(dissemination)}.`,
  fix: ({ exceptionality, first, last }) =>
    `Enter the exceptionality that fits the age, or correct the Birth Date or the Dissemination Date. ` +
    `With this Birth Date, ${exceptionality} may be found from ${usDate(first)} through ${usDate(last)}.`,
  examples: {
    fail: [
      {
        name: 'on the ninth birthday',
        says: 'was 9 on Dissemination Date 11/10/2025',
        at: 'Primary Exceptionality',
        given: {
          Students: [{ birthDate: '2016-11-10' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2025-11-10', primaryExceptionality: 'developmentalDelay' }],
        },
      },
      {
        name: 'more than nine months before the third birthday, in another column',
        says: 'was 2 on Dissemination Date 02/09/2026',
        at: 'Exceptionality 2',
        given: {
          Students: [{ birthDate: '2023-11-10' }],
          Evaluations: [
            {
              evaluationType: 'initial',
              disseminationDate: '2026-02-09',
              primaryExceptionality: 'speechOrLanguage',
              exceptionality2: 'developmentalDelay',
            },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'the day before the ninth birthday',
        given: {
          Students: [{ birthDate: '2016-11-10' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2025-11-09', primaryExceptionality: 'developmentalDelay' }],
        },
      },
      {
        name: 'nine months before the third birthday',
        given: {
          Students: [{ birthDate: '2023-11-10' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2026-02-10', primaryExceptionality: 'developmentalDelay' }],
        },
      },
      {
        name: 'another exceptionality at nine',
        given: {
          Students: [{ birthDate: '2016-11-10' }],
          Evaluations: [{ evaluationType: 'initial', disseminationDate: '2025-11-10', primaryExceptionality: 'autism' }],
        },
      },
    ],
  },
});
