import { day } from '../../../src/domain/day';
import { calendarDays, columnOf, evaluations, extensions, recordKey, rowClass, rowOf, students } from '../../../src/domain/model';

describe('a row', () => {
  const row = rowOf(students, 7, { stateStudentId: '9900000001', race: ['white'] }, [
    { field: 'sex', kind: 'unknown-code', raw: 'X' },
    { field: 'lastName', kind: 'stray-space', raw: 'Ledet ', readAs: 'Ledet' },
  ]);

  it('has its fields by name and in declared order', () => {
    expect([row.stateStudentId, row.race, row.grade]).toEqual(['9900000001', ['white'], undefined]);
    expect(row.values[students.fields.indexOf('race')]).toEqual(['white']);
    expect(row.declared).toBe(students);
    expect(Object.keys(row)).toEqual(['rowNumber', 'values', 'flaws']);
  });

  it('tells an unreadable cell from a blank one, and from one that was read after all', () => {
    expect(row.unreadable('sex')?.raw).toBe('X');
    expect([row.unreadable('grade'), row.unreadable('lastName')]).toEqual([undefined, undefined]);
  });

  it('has one class for each sheet', () => {
    expect(rowClass(students)).toBe(rowClass(students));
    expect(rowClass(students)).not.toBe(rowClass(evaluations));
  });
});

describe('the key of a record', () => {
  it('joins its key values, dates as people write them and codes as they ship', () => {
    expect(recordKey(rowOf(evaluations, 2, { evaluationId: 'EV-1' }))).toBe('EV-1');
    expect(recordKey(rowOf(extensions, 2, { evaluationId: 'EV-1', reason: 'agreed' }))).toBe('EV-1|AGR');
    expect(recordKey(rowOf(calendarDays, 2, { date: day('2026-11-11'), kind: 'state', name: 'Veterans Day' }))).toBe(
      '11/11/2026|STATE|||Veterans Day',
    );
  });

  it('is blank when all of it is', () => {
    expect(recordKey(rowOf(extensions, 2, {}))).toBe('');
  });
});

it('a column is found by its field, and a typing error is thrown', () => {
  expect(columnOf(students, 'birthDate').header).toBe('Birth Date');
  expect(() => columnOf(students, 'birthday')).toThrow('Sheet Students has no field birthday');
});
