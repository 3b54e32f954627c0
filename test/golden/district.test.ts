import type { CheckReport, FindingLine } from '../../src/actions/check-workbook';
import { rules } from '../../src/domain/rules/catalogue';
import { checkGolden, type Plant, truth } from './golden-workbook';

const built = new Set(rules.map(({ id }) => id));
const said = (line: FindingLine): string => `${line.severity} ${line.rule} ${line.sheet}!${line.cell} ${line.student}: ${line.message}`;

describe('a clean district', () => {
  it('raises no error and no warning; only clocks older than its calendar are not judged', async () => {
    const report = await checkGolden('district-clean.xlsx');
    expect(report.broken).toEqual([]);
    expect(report.findings.filter(({ severity }) => severity !== 'information').map(said)).toEqual([]);
    // The calendar of the workbook begins on 07/01/2023; these clocks began and ended before.
    expect(report.notJudged.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['EVL-004 calendar-gap', 'SVC-003 calendar-gap']);
    expect(report.gate).toMatch(/^Ready\. No errors/);
    expect(report.reading.notes).toEqual([]);
    expect(report.students).toBe(150);
  });
});

describe('a district with planted mistakes', () => {
  let report: CheckReport;
  beforeAll(async () => {
    report = await checkGolden('district-mistakes.xlsx', truth.asOf);
  });

  const plants = truth.records.filter(({ rule, silent }) => built.has(rule) && silent !== true);
  const twins = truth.records.filter(({ rule, silent }) => built.has(rule) && silent === true);

  it('has a plant for every rule that is built', () => {
    expect([...built].filter((id) => !plants.some(({ rule }) => rule === id))).toEqual([]);
  });

  it.each(plants.map((plant) => [plant.id, plant] as const))('finds %s at its cell', (_id, plant) => {
    const cells = [`${plant.sheet}!${plant.cell}`, ...(plant.orCells ?? [])];
    const atCell = report.findings.filter(({ rule, sheet, cell }) => rule === plant.rule && cells.includes(`${sheet}!${cell}`));
    expect(atCell.length).toBeGreaterThan(0);
    const severity = { E: 'error', W: 'warning', I: 'information' }[plant.severity];
    if (severity !== undefined) expect(atCell.map((line) => line.severity)).toContain(severity);
  });

  it.each(twins.map((twin) => [twin.id, twin] as const))('is silent on %s', (_id, twin) => {
    const onTwin = report.findings.filter(
      ({ rule, severity, student }) => rule === twin.rule && severity !== 'information' && student === twin.student,
    );
    expect(onTwin.map(said)).toEqual([]);
  });

  it('finds nothing that the truth file does not explain', () => {
    const byStudent = new Map<string, Plant[]>();
    for (const plant of truth.records) {
      for (const student of [plant.student, ...(plant.others ?? [])]) byStudent.set(student, [...(byStudent.get(student) ?? []), plant]);
    }
    const isExplained = ({ rule, student, sheet, cell }: FindingLine): boolean =>
      (byStudent.get(student) ?? []).some((plant) => [plant.rule, ...plant.also, ...plant.may].includes(rule)) ||
      // A record under no id, or under one that no student has, is known by its cell.
      truth.records.some((plant) => plant.rule === rule && plant.sheet === sheet && plant.cell === cell);
    const unexplained = report.findings.filter((line) => line.severity !== 'information' && !isExplained(line));
    expect(unexplained.map(said)).toEqual([]);
  });

  it('breaks no rule', () => {
    expect(report.broken).toEqual([]);
  });
});
