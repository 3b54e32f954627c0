import { calendarSheets, calendarsOf, easterSunday, sampleCalendar } from '../../../src/domain/calendar';
import { day, type Day, isoDate, plusDays, usDateWithWeekday } from '../../../src/domain/day';
import { type ClockExample, clocks, dueOfUnrecorded, type Receipt, unrecordedClocks } from '../../../src/domain/deadlines';
import { Book } from '../../../src/domain/model';
import { defaultSettings } from '../../../src/domain/settings';
import { sceneOfExample } from '../../house';
import vectors from '../../golden/deadline-vectors.json';
import { firstReceipt } from './first-receipt';

// The worked examples whose clock is not the initial evaluation, answered by the clocks themselves.

const on = (date: Day | undefined): string => (date === undefined ? 'no date' : `${usDateWithWeekday(date).slice(0, 3)} ${isoDate(date)}`);

async function receiptOf(id: string, given: ClockExample['given'], more: Partial<ClockExample> = {}): Promise<Receipt> {
  const clock = clocks.find((candidate) => candidate.id === id);
  const receipt = clock && firstReceipt(clock, await sceneOfExample({ name: id, given, ...more }));
  if (!receipt) throw new Error(`No receipt of ${id}`);
  return receipt;
}
const dueOf = async (...args: Parameters<typeof receiptOf>): Promise<string> => on((await receiptOf(...args)).due);

/** The date, and the last business day before it, which the note of the example names. */
async function rolledBack(expectedLast: string, ...args: Parameters<typeof receiptOf>): Promise<string> {
  const receipt = await receiptOf(...args);
  expect(on(receipt.lastBusinessDayBefore)).toBe(expectedLast);
  return on(receipt.due);
}

const calendar = calendarsOf(new Book('sample.xlsx', calendarSheets(sampleCalendar)), defaultSettings).of('ZZ1');
function unrecorded(id: string, start: Day): string {
  const clock = unrecordedClocks.find((candidate) => candidate.id === id);
  const due = clock && dueOfUnrecorded(clock, start, calendar);
  return due?.ok ? on(due.value) : 'refused';
}
function screening(year: number): string {
  const friday = plusDays(easterSunday(year), 5);
  return `${on(friday)}; notice by ${unrecorded('esy-notice-1872', friday)}; meeting notice by ${unrecorded('esy-meeting-notice-1872', friday)}`;
}

const evaluated = (disseminationDate: string) => ({
  Evaluations: [{ evaluationType: 'initial', decision: 'eligible', disseminationDate }],
});
const planned = (meetingDate: string, more: object = {}) => ({
  IEPs: [{ iepType: 'initial', iepForm: 'disability', status: 'official', meetingDate, ...more }],
});

const answers: Readonly<Record<string, () => Promise<string>>> = {
  22: () => rolledBack('Fri 2027-02-26', 're-evaluation', evaluated('2024-02-29')),
  23: () => rolledBack('Fri 2026-10-09', 're-evaluation', evaluated('2023-10-10')),
  26: () => rolledBack('Wed 2025-12-24', 'initial-iep', evaluated('2025-11-25')),
  27: () => dueOf('first-services', planned('2025-11-17')),
  async 28() {
    const { openings } = await receiptOf('first-services', planned('2025-11-17', { noticeDate: '2025-11-17' }));
    expect(on(openings[1]?.on)).toBe('Mon 2025-12-01');
    return on(openings[0]?.on);
  },
  29: () => rolledBack('Fri 2026-01-30', 'annual-review', planned('2025-01-31')),
  30: () => dueOf('annual-review', planned('2024-02-29')),
  31: () => dueOf('referral', { Evaluations: [{ evaluationType: 'initial', referralDate: '2025-11-20' }] }),
  32: () =>
    rolledBack(
      'Fri 2026-01-02',
      'parent-request',
      { Evaluations: [{ evaluationType: 'initial', parentRequestDate: '2025-12-19' }] },
      { settings: { parentRequestDays: '15' } },
    ),
  async 33() {
    const child = { Students: [{ birthDate: '2023-07-14' }], 'Part C': [{}] };
    const conference = await receiptOf('part-c-conference', child);
    const list = await receiptOf('early-steps-list', child);
    expect(await dueOf('part-c-notification', child)).toBe(on(conference.due));
    expect(isoDate(list.due as Day).slice(0, 7)).toBe(isoDate(list.openings[0]?.on as Day).slice(0, 7));
    return (
      `IEP by ${await dueOf('third-birthday', child)}; conference between ${on(conference.openings[0]?.on)} and ${on(conference.due)}; ` +
      `EarlySteps list month of ${on(list.openings[0]?.on)}`
    );
  },
  34: async () => `IEP by ${await dueOf('third-birthday', { Students: [{ birthDate: '2024-02-29' }], 'Part C': [{}] })}`,
  35: () => Promise.resolve(unrecorded('manifestation-determination', day('2026-02-12'))),
  '36-2012': () => Promise.resolve(screening(2012)),
  '36-2026': () => Promise.resolve(screening(2026)),
};

describe('worked examples of the other clocks', () => {
  it.each(vectors.filter(({ no }) => String(no) in answers).map((vector) => [vector.no, vector.title, vector.result] as const))(
    '%s: %s',
    async (no, _title, result) => expect(await answers[no]?.()).toBe(result),
  );

  it('are all asked', () => expect(Object.keys(answers).every((no) => vectors.some((vector) => String(vector.no) === no))).toBe(true));
});
