import fc from 'fast-check';
import type { CheckReport, FindingLine, UnjudgedLine } from '../../../../src/actions/check-workbook';
import { exampleAsOf, exampleWorkbook } from '../../../../src/actions/make-example';
import { checkWorkbook } from '../../../../src/actions/check-workbook';
import { day } from '../../../../src/domain/day';
import { problem, type Problem, problemSentence } from '../../../../src/domain/problems';
import { rules } from '../../../../src/domain/rules/catalogue';
import { countDayOf } from '../../../../src/faces/taskpane/session/as-of';
import { findingText, unjudgedText } from '../../../../src/faces/taskpane/session';
import { FindingList } from '../../../../src/faces/taskpane/session/finding-list';
import { firstChoice } from '../../../../src/faces/taskpane/session/first-state';
import { boundsOf } from '../../../../src/faces/taskpane/session/follow-selection';
import type { ListChoice, ListLine, ListView } from '../../../../src/faces/taskpane/session';
import { PendingChanges } from '../../../../src/faces/taskpane/session/pending-changes';
import { rootCausesOf } from '../../../../src/faces/taskpane/session/root-causes';
import { plannedSource } from '../../../../src/workbook';

const made = async (): Promise<CheckReport> => {
  const report = await checkWorkbook(plannedSource('Example', exampleWorkbook().sheets), { rules, asOf: exampleAsOf });
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
};

let example: CheckReport;
beforeAll(async () => {
  example = await made();
});

const unjudged = (rule: string, reason: Problem, count: number): UnjudgedLine => ({
  rule,
  title: `Title of ${rule}`,
  code: reason.code,
  problem: reason,
  reason: problemSentence(reason),
  count,
  cells: [],
});

const names = ['Ardoin, Zoe', 'Hebert, Noelle', 'Broussard, Luc'];

/** A report of many findings about invented students. */
const large = (count: number): CheckReport => ({
  ...example,
  findings: Array.from({ length: count }, (_, at): FindingLine => {
    const model = example.findings[at % example.findings.length] as FindingLine;
    const student = `99${String(at % 8000).padStart(8, '0')}`;
    return {
      ...model,
      id: `${model.rule}|${at}`,
      cell: `D${at + 2}`,
      student,
      studentKey: student,
      studentName: names[at % 3],
      site: `ZZ100${at % 9}`,
    };
  }),
  notJudged: [unjudged('EVL-004', problem('missing-sheet', { sheet: 'Exits' }), 0)],
});

const print = ({ lines }: ListView): readonly string[] =>
  lines.map((line) => {
    if (line.kind === 'group') return `${line.open ? 'v' : '>'} ${line.title} ${line.count} ${line.worst} ${line.position}/${line.size}`;
    return `  ${line.kind === 'finding' ? line.name : line.unjudged.rule} ${line.position}/${line.size}${line.chosen ? ' chosen' : ''}`;
  });

const opened = (list: FindingList, choice: Partial<ListChoice> = {}): ListChoice => ({
  ...firstChoice,
  openGroups: list.allGroups(choice.groupBy ?? 'rule'),
  ...choice,
});

test('by rule: worst first, then by id; positions within the tree', () => {
  const list = new FindingList(example);
  const lines = print(list.view(opened(list), undefined));
  expect(lines.slice(0, 4)).toEqual([
    'v Dissemination is dated before consent 1 error 1/12',
    '  Broussard, Rafael 1/1',
    'v Intellectual Disability without a degree, or a degree without it 1 error 2/12',
    '  Thomas, Simon 1/1',
  ]);
  const worst = list.view(firstChoice, undefined).lines.flatMap((line) => (line.kind === 'group' ? [line.worst] : []));
  expect(worst).toEqual([...Array<string>(7).fill('error'), ...Array<string>(4).fill('warning'), 'information']);
});

test('by student: by name; by sheet: as the templates have them', () => {
  const list = new FindingList(example);
  const titles = (groupBy: ListChoice['groupBy']): readonly string[] =>
    list.view({ ...firstChoice, groupBy }, undefined).lines.map((line) => (line.kind === 'group' ? line.title : ''));
  expect(titles('student')).toEqual([...titles('student')].sort((a, b) => a.localeCompare(b, 'en')));
  expect(titles('sheet')).toEqual(['Students', 'Evaluations', 'IEPs', 'Placements', 'Services']);
});

test('what was not judged is a line of its rule, and stands apart from students', () => {
  const list = new FindingList(large(20));
  const view = list.view(opened(list), undefined);
  expect(view.counts).toMatchObject({ 'not-judged': 1 });
  expect(print(view)).toContain('  EVL-004 3/3');
  expect(print(list.view(opened(list, { groupBy: 'student' }), undefined)).slice(-2)).toEqual([
    'v Not judged 1 not-judged 21/21',
    '  EVL-004 1/1',
  ]);
});

test('names, ids, rules and words are found, in any case and order; severities, sites and coordinators filter', () => {
  const list = new FindingList(example);
  const found = (choice: Partial<ListChoice>): readonly string[] =>
    list.view(opened(list, choice), undefined).lines.flatMap((line) => (line.kind === 'finding' ? [line.finding.rule] : []));
  expect(found({ search: 'rafael BROUSSARD' })).toEqual(['EVL-003']);
  expect(found({ search: 'evl-00' })).toEqual(['EVL-003', 'EVL-004', 'EVL-008']);
  expect(found({ search: 'services!d16' })).toEqual(['FMT-003']);
  expect(found({ search: '9910000008' })).toEqual(['FMT-003']);
  expect(found({ search: 'nothing of this' })).toEqual([]);
  expect(found({ shown: new Set(['information']) })).toEqual(['EVL-008']);
  const [site = ''] = list.view(firstChoice, undefined).sites;
  expect(found({ site }).toSorted()).toEqual(
    example.findings
      .filter((line) => line.site === site)
      .map(({ rule }) => rule)
      .toSorted(),
  );
  const [coordinator = ''] = list.view(firstChoice, undefined).coordinators;
  expect(found({ coordinator }).length).toBeGreaterThan(0);
  expect(found({ coordinator }).length).toBeLessThan(12);
});

test('what did not change is the same object, also in the list of the next report', () => {
  const list = new FindingList(example);
  const before = list.view(opened(list), undefined);
  expect(list.view(opened(list), undefined).lines).toBe(before.lines);
  const chosen = list.view(opened(list), example.findings[0]?.id);
  expect(chosen.lines.filter((line, at) => line !== before.lines[at])).toHaveLength(1);
  const next = new FindingList({ ...example, findings: example.findings.slice(1) }, list);
  const gone = next.view(opened(next), undefined);
  expect(gone.counts).not.toEqual(before.counts);
  const kept = (line: ListLine): boolean => before.lines.includes(line) || chosen.lines.includes(line);
  expect(gone.lines.filter((line) => line.kind === 'finding' && !kept(line))).toEqual([]);
});

test('10,000 findings: a keystroke costs less than 10 milliseconds', () => {
  const list = new FindingList(large(10_000));
  const choice = opened(list);
  const words = 'hebert noelle';
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (let typed = 1; typed <= words.length; typed += 1) {
      const before = performance.now();
      const { lines } = list.view({ ...choice, search: words.slice(0, typed) }, undefined);
      times.push(performance.now() - before);
      expect(lines.length).toBeGreaterThan(3333);
    }
  }
  times.sort((a, b) => a - b);
  // A quarter of them, since a machine that is busy with other things slows down the others.
  expect(times[Math.floor(times.length / 4)]).toBeLessThan(10);
});

test('one card for each gap, with what waits for it and where it is mended', () => {
  const gap = (needed: string): Problem =>
    problem('calendar-gap', { lea: 'ZZ1', from: day('2026-11-02'), needed: day(needed), coveredThrough: day('2027-01-31') });
  const causes = rootCausesOf({
    ...example,
    notJudged: [
      unjudged('EVL-004', gap('2027-02-03'), 200),
      unjudged('EVL-008', gap('2027-03-09'), 12),
      unjudged('SVC-006', problem('missing-sheet', { sheet: 'Exits' }), 0),
      unjudged('STU-016', problem('missing-sheet', { sheet: 'Exits' }), 0),
      unjudged('STU-009', problem('missing-column', { sheet: 'Students', column: 'Birth Date' }), 24),
      unjudged('IEP-001', problem('no-school-year', { lea: '', needed: day('2027-09-01'), after: undefined }), 2),
      unjudged('IEP-003', problem('unreadable-cell', { sheet: 'IEPs', column: 'Meeting Date' }), 1),
    ],
  });
  expect(causes.map(({ sentence, remedy, target }) => ({ sentence, remedy, target }))).toEqual([
    {
      sentence: '212 rows wait for calendar days after 01/31/2027 of LEA ZZ1 (2 rules).',
      remedy: 'Go to the Calendar Coverage sheet',
      target: { sheet: 'Calendar Coverage', address: 'A3' },
    },
    {
      sentence: '24 rows wait for a column Birth Date on the Students sheet.',
      remedy: 'Go to the headers of Students',
      target: { sheet: 'Students', address: 'A1' },
    },
    {
      sentence: '2 rows wait for a school year around 09/01/2027.',
      remedy: 'Go to the School Years sheet',
      target: { sheet: 'School Years', address: 'A28' },
    },
    { sentence: '2 rules wait for the Exits sheet.', remedy: 'Add the missing sheets', target: undefined },
  ]);
});

test('texts for the clipboard hold the fact, what to do and the law', () => {
  const finding = example.findings.find(({ rule }) => rule === 'EVL-003') as FindingLine;
  const lines = findingText(finding).split('\n');
  expect(lines.slice(0, -1)).toEqual([
    'Error EVL-003: Dissemination is dated before consent',
    'Where: Evaluations!K32, Dissemination Date',
    `Student: Broussard, Rafael, ${finding.student}`,
    `Fact: ${finding.message}`,
    `What to do: ${finding.fix}`,
    `Related cells: Evaluations!${finding.related[0]?.cell ?? ''}`,
  ]);
  expect(lines.at(-1)).toMatch(/^Law: \S.*\((sourced|inferred|our convention)\)/);
  expect(unjudgedText(unjudged('EVL-004', problem('missing-sheet', { sheet: 'Exits' }), 3))).toBe(
    'Not judged, EVL-004: Title of EVL-004\nReason: The workbook has no Exits sheet.\nWaiting: 3 rows',
  );
});

test.each([
  ['2026-11-24', '2026-10-01'],
  ['2026-07-01', '2026-10-01'],
  ['2026-06-30', '2025-10-01'],
  ['2026-10-01', '2026-10-01'],
])('on %s the count of the school year is on %s', (today, count) => {
  expect(countDayOf(day(today))).toBe(day(count));
});

test('addresses as Excel tells them', () => {
  expect(boundsOf('K12')).toEqual({ top: 12, bottom: 12, left: 10, right: 10 });
  expect(boundsOf('$B$2:D9')).toEqual({ top: 2, bottom: 9, left: 1, right: 3 });
  expect(boundsOf('C:C')).toEqual({ top: 1, bottom: Infinity, left: 2, right: 2 });
  expect(boundsOf('3:4')).toEqual({ top: 3, bottom: 4, left: 0, right: Infinity });
  expect(boundsOf('A1,C3')).toEqual({ top: 1, bottom: 1, left: 0, right: 0 });
  expect(boundsOf('')).toBeUndefined();
});

test('pending rows: every changed row is read, in few requests, and none is counted twice', () => {
  const spans = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 400 })).map(([from, more]) => ({ from, to: from + more })),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(spans, (changed) => {
      const pending = new PendingChanges();
      const rows = new Set<number>();
      for (const span of changed) {
        pending.add({ sheet: 'Students', rows: [span], outline: false, remote: false });
        for (let row = span.from; row <= span.to; row += 1) rows.add(row);
      }
      expect(pending.rows).toBe(rows.size);
      const [taken] = pending.take().sheets;
      expect(pending.isEmpty).toBe(true);
      const read = taken?.rows;
      if (!read) return;
      expect([...rows].every((row) => read.some(({ from, to }) => row >= from && row <= to))).toBe(true);
      expect(read.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBeLessThanOrEqual(4000);
      expect(read.every(({ from }, at) => at === 0 || from > (read[at - 1]?.to ?? 0) + 500)).toBe(true);
    }),
  );
  const pending = new PendingChanges();
  pending.add({ sheet: 'Students', rows: undefined, outline: false, remote: false });
  pending.add({ sheet: 'Students', rows: [{ from: 2, to: 2 }], outline: false, remote: false });
  expect(pending.rows).toBeUndefined();
  expect(pending.take()).toEqual({ sheets: [{ sheet: 'Students', rows: undefined }], outline: false });
});
