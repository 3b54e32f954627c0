import { check, checkAll, type CheckResult } from '../../src/checking';
import { cellOf, evaluations, jurisdictions, students } from '../../src/domain/model';
import { defineCaseRule, defineGroupRule, defineRule, fine, found, from } from '../../src/domain/rules/define-rule';
import { rules } from '../../src/domain/rules/catalogue';
import { type RuleChange, settingsWith } from '../../src/domain/settings';
import { cite } from '../../src/domain/sources';
import { addExample, emptyRecords } from '../example-workbook';
import { type Scene, sceneOf } from '../house';

const about = {
  severity: 'error',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  found: () => 'Found.',
  fix: () => 'Mend it.',
  examples: { fail: [], pass: [] },
} as const;

const everyStudent = defineRule({
  ...about,
  id: 'TST-001',
  sheet: students,
  title: 'Finds every student',
  needs: ['stateStudentId'],
  check: (row) => found(cellOf(row, 'stateStudentId'), [], {}),
});

const consentRead = defineRule({
  ...about,
  id: 'TST-002',
  sheet: evaluations,
  title: 'Needs a consent date',
  severity: 'warning',
  needs: ['consentDate'],
  reads: [from(jurisdictions, 'beginDate')],
  check: (row) => found(cellOf(row, 'consentDate'), [], {}),
});

/** A workbook of many students, each with one evaluation. */
async function manyStudents(count: number): Promise<Scene> {
  const records = emptyRecords();
  for (let number = 1; number <= count; number += 1) {
    addExample(records, { name: 'one', given: { Evaluations: [{ evaluationType: 'initial', consentDate: '2026-09-01' }] } }, number);
  }
  return sceneOf(records);
}

const withRuleChange = ({ book, context }: Scene, id: string, change: RuleChange): Scene => ({
  book,
  context: { ...context, settings: settingsWith({}, new Map([[id, change]])) },
});

const ids = (result: CheckResult): readonly string[] => result.findings.map(({ rule, cell }) => `${rule.id} ${String(cell.row.rowNumber)}`);

describe('a check in steps', () => {
  it('tells how many students are done, and keeps what it found when it is stopped', async () => {
    const { book, context } = await manyStudents(200);
    const steps = check(book, context, { rules: [everyStudent] });
    expect(steps.next().value).toEqual({ phase: 'students', done: 64, total: 200 });
    expect(steps.next().value).toEqual({ phase: 'students', done: 128, total: 200 });
    const stopped = steps.next('stop');
    expect(stopped.done).toBe(true);
    expect(stopped.value).toMatchObject({ complete: false });
    expect((stopped.value as CheckResult).findings).toHaveLength(128);
  });

  it('ends with every row of every sheet looked at', async () => {
    const { book, context } = await manyStudents(3);
    const phases = [...check(book, context, { rules: [everyStudent] })].filter((step) => step.phase === 'sheets');
    expect(phases.at(-1)).toMatchObject({ done: phases.at(-1)?.total });
  });

  it('finds the same whatever order the rules stand in', async () => {
    const { book, context } = await manyStudents(70);
    const forth = checkAll(book, context, { rules });
    const back = checkAll(book, context, { rules: [...rules].reverse() });
    expect(ids(back)).toEqual(ids(forth));
    expect(ids(forth).length).toBeGreaterThan(0);
  });
});

describe('what cannot be judged', () => {
  it('is counted with its reason when a sheet or a column is missing', async () => {
    const { book, context } = await sceneOf(emptyRecords(), undefined, { without: ['Jurisdictions'] });
    const { unjudged } = checkAll(book, context, { rules: [consentRead] });
    expect(unjudged).toMatchObject([{ rule: { id: 'TST-002' }, problem: { code: 'missing-sheet', facts: { sheet: 'Jurisdictions' } } }]);
  });

  it('is the record whose cell cannot be read, and no other', async () => {
    const records = emptyRecords();
    const consents = ['2026-09-01', { written: 'soon' }, undefined] as const;
    consents.forEach((consentDate, index) => {
      addExample(records, { name: 'one', given: { Evaluations: [{ consentDate }] } }, index + 1);
    });
    const { book, context } = await sceneOf(records);
    const result = checkAll(book, context, { rules: [consentRead] });
    expect(result.findings.map(({ cell }) => cell.row.rowNumber)).toEqual([2]);
    expect(result.unjudged).toMatchObject([{ count: 1, problem: { code: 'unreadable-cell' }, cells: [{ field: 'consentDate' }] }]);
    expect(result.unjudged[0]?.cells[0]?.row.rowNumber).toBe(3);
  });

  it('is the student one of whose cells on another sheet cannot be read', async () => {
    const records = emptyRecords();
    addExample(
      records,
      { name: 'unreadable', given: { Evaluations: [{ consentDate: '2026-09-01' }], Jurisdictions: [{ beginDate: { written: 'x' } }] } },
      1,
    );
    addExample(
      records,
      { name: 'readable', given: { Evaluations: [{ consentDate: '2026-09-01' }], Jurisdictions: [{ beginDate: '2026-08-06' }] } },
      2,
    );
    const { book, context } = await sceneOf(records);
    const result = checkAll(book, context, { rules: [consentRead] });
    expect(result.findings.map(({ cell }) => cell.row.rowNumber)).toEqual([3]);
    expect(result.unjudged).toMatchObject([{ count: 1, cells: [{ field: 'beginDate' }] }]);
  });
});

describe('a rule that breaks', () => {
  it('is shown, and the others go on', async () => {
    const { book, context } = await manyStudents(2);
    const broken = defineCaseRule({
      ...about,
      id: 'TST-003',
      title: 'Breaks',
      sheet: students,
      reads: [],
      check: () => {
        throw new TypeError('a fault');
      },
    });
    const result = checkAll(book, context, { rules: [broken, everyStudent] });
    expect(result.broken).toMatchObject([{ rule: { id: 'TST-003' } }]);
    expect(result.findings).toHaveLength(2);
  });
});

describe('the settings of a district', () => {
  it('switch a rule off with a reason', async () => {
    const scene = withRuleChange(await manyStudents(2), 'TST-001', { to: 'off', reason: 'kept elsewhere' });
    const result = checkAll(scene.book, scene.context, { rules: [everyStudent] });
    expect(result.findings).toEqual([]);
    expect(result.off).toMatchObject([{ rule: { id: 'TST-001' }, reason: 'kept elsewhere' }]);
  });

  it('cannot switch off a rule about identity', async () => {
    const scene = withRuleChange(await manyStudents(2), 'TST-001', { to: 'off', reason: 'no' });
    expect(checkAll(scene.book, scene.context, { rules: [{ ...everyStudent, always: true }] }).findings).toHaveLength(2);
  });

  it('change the severity, but leave a finding that a rule itself calls milder', async () => {
    const scene = withRuleChange(await manyStudents(2), 'TST-004', { to: 'error', reason: 'we mean it' });
    const graded = defineRule({
      ...about,
      id: 'TST-004',
      sheet: students,
      title: 'Grades its findings',
      severity: 'warning',
      needs: [],
      check: (row) => found(cellOf(row, 'stateStudentId'), [], {}, row.rowNumber === 2 ? 'information' : undefined),
    });
    const severities = checkAll(scene.book, scene.context, { rules: [graded] }).findings.map(({ severity }) => severity);
    expect(severities).toEqual(['information', 'error']);
  });

  it('turn on a rule that ships off', async () => {
    const scene = await manyStudents(1);
    const shipsOff = { ...everyStudent, byDefault: 'off' as const };
    expect(checkAll(scene.book, scene.context, { rules: [shipsOff] })).toMatchObject({ findings: [], off: [{ rule: { id: 'TST-001' } }] });
    const on = withRuleChange(scene, 'TST-001', { to: 'warning', reason: 'wanted' });
    expect(checkAll(on.book, on.context, { rules: [shipsOff] }).findings).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('rows that share a key', () => {
  it('are judged together once', async () => {
    const { book, context } = await manyStudents(3);
    const sameGrade = defineGroupRule({
      ...about,
      id: 'TST-005',
      title: 'Same grade',
      sheet: students,
      needs: ['grade'],
      by: ({ grade }) => grade,
      check: (rows) => [rows.length === 3 ? found(cellOf(rows[0] as (typeof rows)[number], 'grade'), [], {}) : fine],
    });
    expect(checkAll(book, context, { rules: [sameGrade] }).findings).toHaveLength(1);
  });
});
