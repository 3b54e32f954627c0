import { cellOf, evaluations, exceptionalities } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';
import { exceptionalityFields, listedExceptionalities } from '../listed-exceptionalities';

export default defineRule({
  id: 'EVL-014',
  sheet: evaluations,
  title: 'The same exceptionality is listed twice',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  needs: [],
  consults: exceptionalityFields,
  check(row, { context }) {
    const listed = listedExceptionalities(row);
    for (const [at, { field, header, exceptionality }] of listed.entries()) {
      const first = listed.slice(0, at).find((earlier) => earlier.exceptionality === exceptionality);
      if (!first) continue;
      return found(cellOf(row, field), [cellOf(row, first.field)], {
        exceptionality: context.codes.show(exceptionalities, exceptionality),
        header,
        first: first.header,
      });
    }
    return fine;
  },
  found: ({ exceptionality, header, first }) => `${header} repeats ${exceptionality}, which stands in ${first} already.`,
  fix: ({ header }) => `Clear ${header}, or enter the exceptionality that was meant.`,
  examples: {
    fail: [
      {
        name: 'primary one again in the second column',
        says: 'Exceptionality 2 repeats SLD (Specific Learning Disability), which stands in Primary Exceptionality',
        at: 'Exceptionality 2',
        given: {
          Evaluations: [
            {
              evaluationType: 'initial',
              primaryExceptionality: 'specificLearningDisability',
              exceptionality2: 'specificLearningDisability',
            },
          ],
        },
      },
      {
        name: 'second one again in the fourth column',
        says: 'which stands in Exceptionality 2',
        at: 'Exceptionality 4',
        given: {
          Evaluations: [
            { evaluationType: 'initial', primaryExceptionality: 'autism', exceptionality2: 'gifted', exceptionality4: 'gifted' },
          ],
        },
      },
    ],
    pass: [
      {
        name: 'two different ones',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'autism', exceptionality2: 'gifted' }] },
      },
      {
        name: 'talented in two areas',
        given: { Evaluations: [{ evaluationType: 'initial', primaryExceptionality: 'talentedMusic', exceptionality2: 'talentedTheatre' }] },
      },
      { name: 'none listed', given: { Evaluations: [{ evaluationType: 'initial' }] } },
    ],
  },
});
