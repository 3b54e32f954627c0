import { checkAll } from '../../../../src/checking';
import rule from '../../../../src/domain/rules/jurisdictions/JUR-004-unknown-lea';
import { addExample, emptyRecords } from '../../../example-workbook';
import { sceneOf } from '../../../house';

async function severitiesOf(lea: string, districtListsLeas: boolean): Promise<readonly string[]> {
  const records = emptyRecords();
  if (!districtListsLeas) records.set('Codes', []);
  addExample(records, { name: 'one jurisdiction', given: { Jurisdictions: [{ lea, beginDate: '2025-08-11' }] } });
  const { book, context } = await sceneOf(records);
  return checkAll(book, context, { rules: [rule] }).findings.map(({ severity }) => severity);
}

describe('an LEA that is in no list', () => {
  it('is an error where the district lists its LEAs', async () => {
    expect(await severitiesOf('W99', true)).toEqual(['error']);
  });
  it('is a warning where only our list, which is not complete, lacks it', async () => {
    expect(await severitiesOf('W99', false)).toEqual(['warning']);
    expect(await severitiesOf('R36', false)).toEqual([]);
  });
  it('is an error in either case when it is no code at all', async () => {
    expect(await severitiesOf('Acadia', false)).toEqual(['error']);
  });
});
