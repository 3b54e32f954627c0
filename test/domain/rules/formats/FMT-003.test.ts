import rule from '../../../../src/domain/rules/formats/FMT-003-unknown-code';
import { written } from '../../../../src/domain/rules/define-rule';
import { outcomeOf, runExample, wordsOf } from '../../../house';

const districtCodes = [
  { table: 'LOCATION', code: 'A', name: 'Regular class', validTo: '2025-06-30' },
  { table: 'LOCATION', code: 'B', name: 'Special class' },
  { table: 'LOCATION', code: 'C', name: 'Swimming pool' },
];

describe('FMT-003', () => {
  it('finds a code that is not valid on the date of its record', async () => {
    const given = { Codes: districtCodes, Services: [{ location: written('A'), beginDate: '2025-08-11' }] };
    const words = wordsOf(await runExample(rule, { name: 'too late', given }));
    expect(words.map(({ message }) => message)).toEqual(['Location holds "A", a code that is not valid on 08/11/2025.']);
  });

  it('is silent on the last day of validity', async () => {
    const given = { Codes: districtCodes, Services: [{ location: written('A'), beginDate: '2025-06-30' }] };
    await expect(outcomeOf(rule, given)).resolves.toBe('fine');
  });

  it("is silent about a district's own code that no meaning of ours covers", async () => {
    await expect(outcomeOf(rule, { Codes: districtCodes, Services: [{ location: written('C') }] })).resolves.toBe('fine');
  });

  it("offers the district's codes, not ours", async () => {
    const given = { Codes: districtCodes, Services: [{ location: written('REG') }] };
    const words = wordsOf(await runExample(rule, { name: 'our code', given }));
    expect(words.map(({ fix }) => fix)).toEqual(['Write one of the codes of table LOCATION: A (Regular class), B (Special class).']);
  });
});
