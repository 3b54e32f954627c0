import { cellOf, degrees, evaluations, exceptionalities } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';
import { exceptionalityFields, listedExceptionalities } from '../listed-exceptionalities';

export default defineRule({
  id: 'EVL-022',
  sheet: evaluations,
  title: 'Intellectual Disability without a degree, or a degree without it',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CI.711.B.2', 'sourced', 'the degree shall be specified'),
    cite('SER Workbench', 'our convention', 'a degree beside other exceptionalities is an error'),
  ],
  needs: [],
  consults: [...exceptionalityFields, 'idDegree'],
  check(row, { context: { codes } }) {
    const listed = listedExceptionalities(row).find(({ exceptionality }) => exceptionality === 'intellectualDisability');
    if ((listed === undefined) === (row.idDegree === undefined)) return fine;
    return found(cellOf(row, 'idDegree'), [cellOf(row, listed?.field ?? 'primaryExceptionality')], {
      exceptionality: codes.show(exceptionalities, 'intellectualDisability'),
      header: listed?.header,
      degree: row.idDegree === undefined ? undefined : codes.show(degrees, row.idDegree),
    });
  },
  found: ({ exceptionality, header, degree }) =>
    degree === undefined
      ? `${String(header)} is ${exceptionality}, and ID Degree is blank.`
      : `ID Degree ${degree} is recorded, and no exceptionality is ${exceptionality}.`,
  fix: ({ exceptionality, degree }) =>
    degree === undefined
      ? 'Enter the degree that the evaluation report names.'
      : `Clear ID Degree, or enter ${exceptionality} among the exceptionalities.`,
  examples: {
    fail: [
      {
        name: 'no degree',
        says: 'Primary Exceptionality is ID (Intellectual Disability), and ID Degree is blank',
        at: 'ID Degree',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'intellectualDisability' }] },
      },
      {
        name: 'no degree, listed in another column',
        says: 'Exceptionality 3 is ID (Intellectual Disability)',
        at: 'ID Degree',
        given: {
          Evaluations: [
            { evaluationType: 'initial', primaryExceptionality: 'multipleDisabilities', exceptionality3: 'intellectualDisability' },
          ],
        },
      },
      {
        name: 'a degree for a specific learning disability',
        says: 'ID Degree MILD (Mild) is recorded',
        at: 'ID Degree',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'specificLearningDisability', idDegree: 'mild' }] },
      },
    ],
    pass: [
      {
        name: 'a degree',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'intellectualDisability', idDegree: 'moderate' }] },
      },
      {
        name: 'neither',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'specificLearningDisability' }] },
      },
    ],
  },
});
