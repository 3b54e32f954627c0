import { evaluations } from '../../model';
import { cite } from '../../sources';
import { defineClock } from '../define-clock';
import { daysOfSetting } from '../length';

const requested = { evaluationType: 'initial', parentRequestDate: '2025-12-19' };

/** Answer to a parent's written request; off until the settings say in how many days. */
export const parentRequest = defineClock({
  id: 'parent-request',
  title: "Parent's written request: answer in the days of the settings (off by default, unverified)",
  sheet: evaluations,
  applies: ({ evaluationType }) => evaluationType !== 'independent',
  consults: ['evaluationType'],
  lea: 'lea',
  start: 'parentRequestDate',
  startMeans: "parent's written request",
  startsOnReceipt: false,
  stop: 'leaResponseDate',
  stopMeans: 'the LEA answered',
  length: daysOfSetting('parentRequestDays', 'calendar days'),
  warningOnly: 'unverified. One secondary source speaks of 15 days; no text of the Act that we read does.',
  sources: [
    cite('Act 198 of 2024', 'inferred', 'unverified: text not found, digests of 2024 do not mention it'),
    cite('SER Workbench', 'our convention', 'setting parentRequestDays; blank switches the clock off'),
  ],
  adjust: [],
  examples: [
    {
      name: '15 days by the settings, ending on a Saturday',
      given: { Evaluations: [requested] },
      settings: { parentRequestDays: '15' },
      asOf: '2025-12-30',
      due: '2026-01-03',
      verdict: 'open',
    },
    {
      name: 'answered late',
      given: { Evaluations: [{ ...requested, leaResponseDate: '2026-01-05' }] },
      settings: { parentRequestDays: '15' },
      due: '2026-01-03',
      verdict: 'late',
    },
    { name: 'no setting, no clock', given: { Evaluations: [requested] }, due: undefined },
  ],
});
