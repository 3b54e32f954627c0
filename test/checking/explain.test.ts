import { checkAll, explainAll } from '../../src/checking';
import { rules } from '../../src/domain/rules/catalogue';
import { addExample, emptyRecords } from '../example-workbook';
import { sceneOf } from '../house';

async function idsOf(reorder: <Row>(rows: readonly Row[]) => readonly Row[]): Promise<readonly string[]> {
  const records = emptyRecords();
  rules
    .filter(({ id }) => /^(EVL|JUR|STU)/.test(id))
    .forEach((rule, index) => {
      const [example] = rule.examples.fail;
      if (example && !example.settings && !example.asOf) addExample(records, example, index + 1);
    });
  for (const [title, rows] of records) records.set(title, [...reorder(rows)]);
  const { book, context } = await sceneOf(records);
  return explainAll(checkAll(book, context, { rules }).findings, book).map(({ id }) => id);
}

describe('the id of a finding', () => {
  it('stays when the rows of every sheet are sorted otherwise', async () => {
    const asWritten = await idsOf((rows) => rows);
    const reversed = await idsOf((rows) => [...rows].reverse());
    expect(asWritten.length).toBeGreaterThan(30);
    // Where two rows share a key, the order decides which of them is found; the key, the column and the number of ids stay.
    const plain = (ids: readonly string[]): readonly string[] => ids.filter((id) => !/^(STU-004|STU-005|JUR-001|JUR-002)/.test(id)).sort();
    expect(plain(reversed)).toEqual(plain(asWritten));
  });

  it('is never given twice', async () => {
    const ids = await idsOf((rows) => rows);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
