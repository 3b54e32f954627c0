import fc from 'fast-check';
import { day, type Day, isoDate } from '../../src/domain/day';
import { dayOfSerial, serialOfDay } from '../../src/workbook';

describe('serial numbers that count from 1900', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [46350, '2026-11-24'],
    [2958465, '9999-12-31'],
  ])('%i is %s', (serial, iso) => {
    expect(isoDate(dayOfSerial(serial, false) as Day)).toBe(iso);
    expect(serialOfDay(day(iso), false)).toBe(serial);
  });

  it.each([0, 60, -1, 2958466, 1.5, NaN])('%p is no day', (serial) => {
    expect(dayOfSerial(serial, false)).toBeUndefined();
  });

  it('hold no day before 1900', () => {
    expect(serialOfDay(day('1899-12-31'), false)).toBeUndefined();
  });
});

describe('serial numbers that count from 1904', () => {
  it.each([
    [0, '1904-01-01'],
    [44888, '2026-11-24'],
    [2957003, '9999-12-31'],
  ])('%i is %s', (serial, iso) => {
    expect(isoDate(dayOfSerial(serial, true) as Day)).toBe(iso);
    expect(serialOfDay(day(iso), true)).toBe(serial);
  });

  it.each([-1, 2957004, 0.25])('%p is no day', (serial) => {
    expect(dayOfSerial(serial, true)).toBeUndefined();
  });
});

it('a day survives the way through a serial number', () => {
  fc.assert(
    fc.property(fc.integer({ min: day('1904-01-01'), max: day('2200-12-31') }), fc.boolean(), (date, date1904) => {
      expect(dayOfSerial(serialOfDay(date as Day, date1904) as number, date1904)).toBe(date);
    }),
  );
});
