import { type Day, usDate } from '../../day';
import { ok, type Result } from '../../problems';
import { cite } from '../../sources';
import {
  type AdjustmentRule,
  applied,
  changed,
  type ClockedRecord,
  type ExtensionRow,
  type Grant,
  ignored,
  type RunningClock,
  type Step,
} from '../running-clock';
import { asRecorded, notInTime } from './as-recorded';

/**
 * An agreement in writing that grants more days or a later date. It must be made on or before the due date that it extends.
 * Where a row names both days and a date, the earlier of the two counts.
 */
export function extendByAgreement(rule: AdjustmentRule, clock: RunningClock, row: ExtensionRow, at: ClockedRecord): Result<Step> {
  const granted = grantOf(clock, row);
  if (!granted.ok) return granted;
  const refusal = granted.value === undefined ? nothingGranted(clock, row) : notInTime(clock, row);
  const saying = asRecorded(rule, row, at, refusal ?? '', askedFor(row));
  if (granted.value === undefined || refusal !== undefined) return ok(ignored(clock, saying));
  const { grant, differ } = granted.value;
  const extended = changed(clock, { grants: [...clock.grants, grant] });
  if (!extended.ok) return extended;
  const moves = `Moves the due date from ${usDate(clock.due)} to ${usDate(extended.value.due)}.`;
  return ok(
    applied(clock, extended.value, {
      ...saying,
      explanation: differ ? `${moves} Business Days and Until differ; the earlier date counts.` : moves,
    }),
  );
}

interface Granted {
  readonly grant: Grant;
  /** Whether the row names both, and they do not come to the same day. */
  readonly differ: boolean;
}

/** What a row grants beyond the due date; undefined when it grants nothing. */
function grantOf(clock: RunningClock, { businessDays: days, until }: ExtensionRow): Result<Granted | undefined> {
  if (until !== undefined && until <= clock.due) return ok(undefined);
  if (days === undefined || !Number.isInteger(days) || days <= 0)
    return ok(until === undefined ? undefined : { grant: { until }, differ: false });
  if (until === undefined) return ok({ grant: { days }, differ: false });
  const counted = clock.counting.add(clock.due, days);
  return counted.ok ? ok({ grant: counted.value <= until ? { days } : { until }, differ: counted.value !== until }) : counted;
}

function nothingGranted({ due }: RunningClock, { businessDays, until }: ExtensionRow): string {
  if (until !== undefined) return `The agreed date ${usDate(until)} is not after the due date ${usDate(due)}.`;
  return businessDays === undefined
    ? 'Neither Business Days nor Until is filled, so nothing was granted.'
    : `Business Days is ${String(businessDays)}, so nothing was granted.`;
}

function askedFor({ businessDays, until }: ExtensionRow): string {
  const days = businessDays === undefined ? '' : `, ${String(businessDays)} business days`;
  return `${days}${until === undefined ? '' : untilWords(until)}`;
}

const untilWords = (until: Day): string => `, until ${usDate(until)}`;

/** The parent agreed in writing to extend. */
export const agreedExtension: AdjustmentRule = {
  id: 'agreed-extension',
  reasons: ['agreed'],
  authority: [
    cite('LAC 28:XLIII.302.C.1', 'sourced', 'extensions as established in Bulletin 1508'),
    cite('LAC 28:CI.511', 'inferred', 'text not found'),
  ],
  recorded: (clock, row, at) => extendByAgreement(agreedExtension, clock, row, at),
};

/** Parents and a group of qualified professionals agreed in writing, for a specific learning disability. */
export const learningDisabilityAgreement: AdjustmentRule = {
  id: 'learning-disability-agreement',
  reasons: ['specificLearningDisability'],
  authority: [cite('34 CFR 300.309(c)', 'sourced')],
  recorded: (clock, row, at) => extendByAgreement(learningDisabilityAgreement, clock, row, at),
};
