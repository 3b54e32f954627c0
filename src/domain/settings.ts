import { z } from 'zod';
import { failed, ok, type Problem, type Result } from './problems';

const yesNo = z.enum(['Y', 'N']);
const wholeNumber = z.string().regex(/^\d{1,4}$/);
const blankOr = <S extends z.ZodType<string>>(schema: S) => z.union([schema, z.literal('')]);

interface SettingDeclaration {
  readonly schema: z.ZodType<string>;
  readonly byDefault: string;
  /** What may be written, for messages and the Settings sheet. */
  readonly expected: string;
  readonly means: string;
}

const setting = (byDefault: string, schema: z.ZodType<string>, expected: string, means: string): SettingDeclaration => ({
  schema,
  byDefault,
  expected,
  means,
});

/** Every setting of the Settings sheet, declared once. */
export const settingDeclarations = {
  holidaySet: setting(
    'FS',
    z.enum(['F', 'FS', 'FSA', 'SER']),
    'F, FS, FSA, SER',
    'Which holidays are not business days: F federal; FS federal and state; FSA also the literal list of R.S. 1:55(A); SER only the days of the SER Calendar.',
  ),
  businessDayMode: setting(
    'statutory',
    z.enum(['statutory', 'lea']),
    'statutory, lea',
    'statutory: Monday to Friday except the holidays; lea: days when the district offices are closed do not count either.',
  ),
  consentDayCounts: setting('N', yesNo, 'Y, N', 'Whether the day of receipt is day 1 instead of day 0.'),
  receiptMovesToBusinessDay: setting(
    'N',
    yesNo,
    'Y, N',
    'Whether a receipt on a weekend or holiday counts as received on the next business day.',
  ),
  rollCalendarDeadlines: setting(
    'none',
    z.enum(['none', 'forward']),
    'none, forward',
    'Whether a deadline in calendar days that falls on a weekend or holiday moves to the next business day.',
  ),
  endOfYearModel: setting(
    'M1',
    z.enum(['M0', 'M1', 'M2', 'M3']),
    'M0, M1, M2, M3',
    'How summer stops the evaluation clock: M0 never; M1 when recorded; M2 always; M3 when the consent came within the threshold days before the last student day.',
  ),
  endOfYearThresholdDays: setting('', blankOr(wholeNumber), 'a whole number', 'M3: business days before the last student day.'),
  endOfYearReturnDays: setting(
    '',
    blankOr(wholeNumber),
    'a whole number',
    'M3: business days after the first student day by which the evaluation is due.',
  ),
  emergencyStopsClock: setting('N', yesNo, 'Y, N', 'Whether days of an emergency closure are left out of business days.'),
  usesDevelopmentalDelay: setting('Y', yesNo, 'Y, N', 'Whether the LEA uses Developmental Delay.'),
  countDate: setting('10-01', z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), 'MM-DD', 'Day of the child count.'),
  annualGraceDays: setting(
    '0',
    wholeNumber,
    'a whole number',
    'Calendar days after the anniversary of an IEP in which its review is still in order.',
  ),
  dueSoonBusinessDays: setting('15', wholeNumber, 'a whole number', 'Business days ahead in which a deadline is announced.'),
  parentRequestDays: setting(
    '',
    blankOr(wholeNumber),
    'a whole number, or blank',
    'Calendar days for the answer to a written request of a parent; blank = not checked.',
  ),
  transferSchoolDays: setting(
    '5',
    wholeNumber,
    'a whole number',
    'School days for taking over or reviewing the IEP of a student who moves in.',
  ),
  smallestGroup: setting('10', wholeNumber, 'a whole number', 'Smallest group that a report shows as a number.'),
  testWindowStart: setting('', blankOr(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)), 'YYYY-MM-DD, or blank', 'First day of the test window.'),
} as const satisfies Record<string, SettingDeclaration>;

/** Name of a declared setting. */
export type SettingName = keyof typeof settingDeclarations;

/** What a district did to a rule: another severity, or off, and why. */
export interface RuleChange {
  readonly to: 'off' | 'error' | 'warning' | 'information';
  readonly reason: string;
}

/** Settings of a workbook, defaults filled in. Read them through the typed accessors below. */
export interface Settings {
  readonly values: Readonly<Record<SettingName, string>>;
  readonly rules: ReadonlyMap<string, RuleChange>;
}

/** The settings of a workbook without a Settings sheet. */
export const defaultSettings: Settings = {
  values: Object.fromEntries(Object.entries(settingDeclarations).map(([name, { byDefault }]) => [name, byDefault])) as Record<
    SettingName,
    string
  >,
  rules: new Map(),
};

/** Whether a Y/N setting is on. */
export const isOn = (settings: Settings, name: SettingName): boolean => settings.values[name] === 'Y';

/** A setting in days; undefined when blank. */
export const daysOf = (settings: Settings, name: SettingName): number | undefined =>
  settings.values[name] === '' ? undefined : Number(settings.values[name]);

/**
 * A setting's value as it must be written, whatever its case and spaces; a problem when it is not one that the setting takes.
 */
export function readSetting(name: SettingName, text: string): Result<string, Problem<'bad-setting'>> {
  const { schema, expected } = settingDeclarations[name];
  const trimmed = text.trim();
  for (const candidate of [trimmed, trimmed.toUpperCase(), trimmed.toLowerCase()]) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return ok(parsed.data);
  }
  return failed('bad-setting', { setting: name, value: trimmed, expected });
}

/** Defaults with the given values in place; for examples and tests. */
export const settingsWith = (
  values: Partial<Record<SettingName, string>>,
  rules: ReadonlyMap<string, RuleChange> = new Map(),
): Settings => ({
  values: { ...defaultSettings.values, ...values },
  rules,
});
