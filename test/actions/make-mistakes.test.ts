import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWorkbook, type CheckReport } from '../../src/actions/check-workbook';
import { makeSample } from '../../src/actions/make-sample';
import { bytesInMemory, openWorkbook, writeWorkbook } from '../../src/adapters/xlsx';
import { day } from '../../src/domain/day';
import { problemSentence } from '../../src/domain/problems';
import { rules } from '../../src/domain/rules/catalogue';
import { checked, sampleOf } from './sample-scene';

const asOf = '2026-11-24';
// Ids of generated students; those of planted ones begin otherwise.
const isGenerated = (student: string): boolean => /^9910\d{6}$/.test(student);

async function checkedFromFile(bytes: Uint8Array): Promise<CheckReport> {
  const source = await openWorkbook('sample.xlsx', bytesInMemory(bytes));
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  const report = await checkWorkbook(source.value, { rules, asOf: day(asOf) });
  if (!report.ok) throw new Error(JSON.stringify(report.problem));
  return report.value;
}

describe('a sample with mistakes', () => {
  it('written and read again, raises each one where the list says, and none on the other students', async () => {
    const { plan, planted, notPlanted } = await sampleOf({ students: 400, mistakes: 'all' });
    const report = await checkedFromFile(await writeWorkbook(plan));
    const raised = new Set(
      report.findings.map(({ rule, severity, sheet, record, column, student }) =>
        [rule, severity, sheet, record, column, student].join('|'),
      ),
    );
    const missed = planted.filter(
      ({ rule, severity, sheet, record, column, student }) => !raised.has([rule, severity, sheet, record, column, student].join('|')),
    );
    expect(missed).toEqual([]);
    const others = report.findings.filter(({ severity, student }) => severity !== 'information' && isGenerated(student));
    expect(others).toEqual([]);
    expect(notPlanted).toEqual([]);
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(
      new Set(rules.filter(({ byDefault }) => byDefault !== 'off').map(({ id }) => id)),
    );
  });

  it('breaks only the rules named', async () => {
    const { plan, planted } = await sampleOf({ mistakes: ['EVL-003', 'PLC-002'] });
    const report = await checked(plan);
    expect([...new Set(planted.map(({ rule }) => rule))].sort()).toEqual(['EVL-003', 'PLC-002']);
    expect(report.findings.filter(({ rule }) => rule === 'EVL-003').length).toBe(planted.filter(({ rule }) => rule === 'EVL-003').length);
    expect(report.findings.filter(({ student }) => isGenerated(student))).toEqual([]);
  });

  it('lists its mistakes on the first sheet', async () => {
    const { plan, planted } = await sampleOf({ students: 3, mistakes: ['EVL-003'] });
    const text = JSON.stringify([...(plan.sheets[0]?.rows ?? [])]);
    for (const { record, example } of planted) {
      expect(text).toContain(record);
      expect(text).toContain(JSON.stringify(example).slice(1, -1));
    }
  });

  it('plants on another day only what is found on that day, and says what it could not plant', async () => {
    const { plan, planted, notPlanted } = await sampleOf({ mistakes: 'all', asOf: day('2035-03-01') });
    const report = await checked(plan, '2035-03-01');
    for (const { rule, record, student } of planted)
      expect(report.findings.some((finding) => finding.rule === rule && finding.record === record && finding.student === student)).toBe(
        true,
      );
    expect(planted.length).toBeGreaterThan(50);
    // What the example dates in the future has come by then.
    expect(notPlanted).toContain('EVL-039');
    expect(report.findings.filter(({ student, severity }) => isGenerated(student) && severity !== 'information')).toEqual([]);
  });

  it('refuses a rule that does not exist', async () => {
    const sample = await makeSample({ students: 1, seed: 1, asOf: day(asOf), mistakes: ['EVL-003', 'EVL-999'] });
    expect(!sample.ok && problemSentence(sample.problem)).toBe('There is no rule EVL-999. List the rules with: ser rules');
  });

  it('opens in openpyxl with its records', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ser-sample-'));
    try {
      const path = join(folder, 'sample.xlsx');
      writeFileSync(path, await writeWorkbook((await sampleOf({ mistakes: ['STU-004'] })).plan));
      const script = [
        'import json, sys, openpyxl',
        'book = openpyxl.load_workbook(sys.argv[1])',
        'rows = list(book["Students"].iter_rows(min_row=2, max_col=7, values_only=True))',
        'print(json.dumps([book.sheetnames[0], len(rows), rows[0][0], rows[0][6].isoformat()[4:5], "SER_EXCEPTIONALITY" in book.defined_names]))',
      ].join('\n');
      const seen: unknown = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, path], { encoding: 'utf8' }));
      expect(seen).toEqual(['Read Me', expect.any(Number), '9910000001', '-', true]);
      expect((seen as readonly unknown[])[1]).toBeGreaterThan(60);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
