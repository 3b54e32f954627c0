import { exceptionalities } from '../../../../src/domain/model';
import rule from '../../../../src/domain/rules/evaluations/EVL-019-deaf-and-blind-without-deaf-blindness';
import { outcomeOf } from '../../../house';

const noThirdDisability = [
  'developmentalDelay',
  'gifted',
  'talentedVisualArts',
  'talentedMusic',
  'talentedTheatre',
  'hearing',
  'visualImpairment',
];

describe('EVL-019', () => {
  it.each(exceptionalities.codes.map(({ meaning }) => meaning))('beside hearing and visual: %s', async (third) => {
    const given = {
      Evaluations: [
        { evaluationType: 'initial', primaryExceptionality: third, exceptionality2: 'hearing', exceptionality4: 'visualImpairment' },
      ],
    };
    expect(await outcomeOf(rule, given)).toBe(noThirdDisability.includes(third) ? 'found' : 'fine');
  });
});
