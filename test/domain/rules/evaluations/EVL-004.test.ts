import fc from 'fast-check';
import type { Context } from '../../../../src/domain/context';
import { type Day, day } from '../../../../src/domain/day';
import { Book, evaluations, rowOf } from '../../../../src/domain/model';
import rule from '../../../../src/domain/rules/evaluations/EVL-004-initial-evaluation-over-60-business-days';
import { outcomeOf, sceneOfExample } from '../../../house';

const everyColumn = { name: 'Evaluations', headerRow: 1, columns: new Map(evaluations.fields.map((field, at) => [field, at])) };
const firstConsent = day('2023-07-01');
const lastConsent = day('2028-03-01');

let context: Context;
beforeAll(async () => {
  ({ context } = await sceneOfExample({ name: 'calendar alone', asOf: '2028-06-30', given: {} }));
});

function judge(consentDate: Day, disseminationDate: Day): string {
  const row = rowOf(evaluations, 2, {
    evaluationId: 'EV-1',
    stateStudentId: '9900000001',
    lea: 'ZZ1',
    evaluationType: 'initial',
    consentDate,
    disseminationDate,
  });
  const book = new Book('example', [{ sheet: evaluations, layout: everyColumn, rows: [row] }]);
  const file = book.caseFiles.get('9900000001');
  if (!file) throw new Error('The row opened no case file');
  return rule.check(row as never, { file, book, context }).kind;
}

function businessDay(consent: Day, number: number): Day {
  const date = context.calendars.of('ZZ1').addBusinessDays(consent, number);
  if (!date.ok) throw new Error(date.problem.code);
  return date.value;
}

describe('EVL-004', () => {
  it('turns between business day 60 and 61, whatever the day of consent', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstConsent, max: lastConsent }), (date) => {
        const consent = date as Day;
        expect(judge(consent, businessDay(consent, 60))).toBe('fine');
        expect(judge(consent, (businessDay(consent, 61) - 1) as Day)).toBe('fine');
        expect(judge(consent, businessDay(consent, 61))).toBe('found');
      }),
    );
  });

  it('is not judged when the calendar ends before the due date', async () => {
    const given = { Evaluations: [{ evaluationType: 'initial', consentDate: '2028-05-01', disseminationDate: '2028-06-29' }] };
    expect(await outcomeOf(rule, given, { asOf: '2028-06-30' })).toBe('not judged');
  });

  it('is not judged when the dates lie before the calendar', async () => {
    const given = { Evaluations: [{ evaluationType: 'initial', consentDate: '2015-09-14', disseminationDate: '2016-01-29' }] };
    expect(await outcomeOf(rule, given)).toBe('not judged');
  });
});
