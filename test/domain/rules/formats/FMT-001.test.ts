import { written } from '../../../../src/domain/rules/define-rule';
import rule from '../../../../src/domain/rules/formats/FMT-001-not-a-date';
import { outcomeOf, runExample, wordsOf } from '../../../house';

describe('FMT-001', () => {
  it.each([
    ['02/29/2025', 'Begin Date holds "02/29/2025", and there is no such date.'],
    ['8/10/21', 'Begin Date holds "8/10/21", a date whose year has two digits.'],
    ['08/10/2201', 'Begin Date holds "08/10/2201", a date too far in the past or the future.'],
    [60, 'Begin Date holds "60", and 1900 had no 29 February.'],
    ['10.08.2021', 'Begin Date holds "10.08.2021", which is not a date.'],
  ])('says what is wrong with %s', async (cell, message) => {
    const given = { Parents: [{ parentNo: 1, beginDate: written(cell) }] };
    expect(wordsOf(await runExample(rule, { name: String(cell), given })).map((words) => words.message)).toEqual([message]);
  });

  it('lets a code be valid until the year 9999, and a holiday not', async () => {
    const code = { table: 'LEA', code: 'ZZ3', name: 'Third Parish', validTo: written('12/31/9999') };
    await expect(outcomeOf(rule, { Codes: [code] })).resolves.toBe('fine');
    await expect(outcomeOf(rule, { Calendar: [{ date: written('12/25/1926'), kind: 'federal' }] })).resolves.toBe('found');
  });
});
