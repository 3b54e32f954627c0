import fc from 'fast-check';
import type { Context } from '../../../../src/domain/context';
import { type Day, ageOn, day, plusDays, plusMonths, plusYears } from '../../../../src/domain/day';
import { Book, evaluations, rowOf, students } from '../../../../src/domain/model';
import rule from '../../../../src/domain/rules/evaluations/EVL-015-developmental-delay-outside-its-ages';
import { sceneOfExample } from '../../../house';

let context: Context;
beforeAll(async () => {
  ({ context } = await sceneOfExample({ name: 'codes alone', given: {} }));
});

function judge(birthDate: Day, disseminationDate: Day): string {
  const stateStudentId = '9900000001';
  const row = rowOf(evaluations, 2, { stateStudentId, disseminationDate, primaryExceptionality: 'developmentalDelay' });
  const student = rowOf(students, 2, { stateStudentId, birthDate });
  const book = new Book('example', [
    { sheet: students, layout: undefined, rows: [student] },
    { sheet: evaluations, layout: undefined, rows: [row] },
  ] as never);
  const file = book.caseFiles.get(stateStudentId);
  if (!file) throw new Error('The rows opened no case file');
  return rule.check(row as never, { file, book, context }).kind;
}

describe('EVL-015', () => {
  const births = fc.integer({ min: day('2000-01-01'), max: day('2030-12-31') }).map((date) => date as Day);

  it('turns on the ninth birthday, leap days included', () => {
    fc.assert(
      fc.property(births, (birth) => {
        const ninth = plusYears(birth, 9);
        expect(ageOn(birth, ninth)).toBe(9);
        expect(judge(birth, ninth)).toBe('found');
        expect(judge(birth, plusDays(ninth, -1))).toBe('fine');
      }),
      { examples: [[day('2016-02-29')]] },
    );
  });

  it('turns nine months before the third birthday', () => {
    fc.assert(
      fc.property(births, (birth) => {
        const first = plusMonths(plusYears(birth, 3), -9);
        expect(judge(birth, first)).toBe('fine');
        expect(judge(birth, plusDays(first, -1))).toBe('found');
      }),
      { examples: [[day('2016-02-29')]] },
    );
  });
});
