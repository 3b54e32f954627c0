import { join } from 'node:path';
import { freshFolder, ser } from './capture';

const clean = join(__dirname, '../../golden/district-clean.xlsx');
const nothing = join(freshFolder(), 'nothing.xlsx');

it.each([
  [['check'], 'ser check needs at least one workbook: ser check FILE.xlsx'],
  [['deadlines'], 'ser deadlines needs at least one workbook: ser deadlines FILE.xlsx'],
  [['chekc', clean], 'There is no command chekc. Commands: check, deadlines, template, sample, rules.'],
  [['check', clean, '--as-of', '11/24/2026'], '--as-of takes a date as YYYY-MM-DD.'],
  [['check', clean, '--as-of', '2026-02-30'], '--as-of takes a date that exists, as YYYY-MM-DD.'],
  [['check', clean, '--format', 'xml'], '--format takes one of text, json, csv.'],
  [['check', clean, '--only', 'EVL-999'], 'There is no rule EVL-999. List the rules with: ser rules'],
  [
    ['check', clean, '--colour'],
    'ser check cannot read --colour: it takes --as-of, --format, --mark, --only, --fail-on, each followed by a value.',
  ],
  [['check', clean, clean, '--mark', nothing], '--mark takes one workbook at a time.'],
  [['check', nothing], 'nothing.xlsx: there is no such file.'],
  [['rules', 'EVL-999'], 'There is no rule EVL-999. List the rules with: ser rules'],
  [['template', 'school', nothing], 'ser template NAME OUT.xlsx, where NAME is one of district, caseload, monitor, example.'],
  [
    ['deadlines', clean, '--explain', 'EV-0'],
    'No clock runs for EV-0: it is no Evaluation ID or State Student ID of an initial evaluation with a consent date here.',
  ],
])('%j is refused in one sentence', async (argv, sentence) => {
  expect(await ser(...argv)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
});

it('explains itself', async () => {
  const { code, out } = await ser('--help');
  expect(code).toBe(0);
  expect(out).toMatch(/ser check FILES/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect((await ser()).code).toBe(2);
});
