import { holidaysBetween } from '../domain/calendar';
import { civilParts, type Day, day, plusYears } from '../domain/day';
import {
  type AnySheet,
  assessments,
  calendarCoverage,
  calendarDays,
  CodeBook,
  codesSheet,
  datesToRemember,
  evaluations,
  exits,
  extensions,
  ieps,
  jurisdictions,
  leas,
  parents,
  partC,
  placements,
  schoolYears,
  serSheets,
  services,
  settingsSheet,
  sites,
  students,
  transition,
} from '../domain/model';
import { settingDeclarations } from '../domain/settings';
import {
  codeListNames,
  codesRows,
  planSerSheet,
  type PlanCell,
  readMeName,
  type RecordFields,
  type SheetPlan,
  type WorkbookPlan,
} from '../workbook';

const calendarSheets: readonly AnySheet[] = [calendarDays, schoolYears, calendarCoverage];
const lists: readonly AnySheet[] = [...calendarSheets, datesToRemember, settingsSheet, codesSheet];

/** The empty workbooks that can be made, by name: for whom, and with which sheets. */
export const templates = {
  district: { forWhom: 'The whole district: every SER sheet.', sheets: serSheets as readonly AnySheet[] },
  caseload: {
    forWhom: 'One caseload: students, evaluations, IEPs and services with their clocks.',
    sheets: [students, jurisdictions, evaluations, extensions, ieps, placements, services, exits, sites, ...lists],
  },
  monitor: {
    forWhom: 'Monitoring: what timeliness and count reports read, from one or many districts.',
    sheets: [
      students,
      jurisdictions,
      parents,
      evaluations,
      extensions,
      ieps,
      placements,
      services,
      assessments,
      transition,
      partC,
      exits,
      sites,
      ...lists,
    ],
  },
} as const;

/** Name of an empty workbook that can be made. */
export type TemplateName = keyof typeof templates;

/** Whether a word names a template. */
export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name);

/** First day of the school year (July 1 to June 30) that holds a day. */
export function schoolYearStart(date: Day): Day {
  const { year, month } = civilParts(date);
  return day(`${String(month >= 7 ? year : year - 1)}-07-01`);
}

/**
 * An empty workbook. Its Calendar sheet proposes the federal and state holidays of two school years; Calendar Coverage stays
 * empty, since only a person can say that the list is complete.
 * @param from first day of the first school year, July 1
 */
export function makeTemplate(name: TemplateName, from: Day): WorkbookPlan {
  const { forWhom, sheets } = templates[name];
  const codes = new CodeBook();
  const codeRows = codesRows(codes, leas.codes);
  const rows = new Map<AnySheet, readonly RecordFields[]>([
    [calendarDays, proposedHolidays(from)],
    [datesToRemember, firstDatesToRemember(from)],
    [settingsSheet, settingRows()],
    [codesSheet, codeRows],
  ]);
  return {
    title: 'SER workbook',
    sheets: [readMe(forWhom, sheets), ...sheets.map((sheet) => planSerSheet(sheet, rows.get(sheet) ?? [], codes))],
    names: codeListNames(codeRows, codesSheet),
  };
}

function proposedHolidays(from: Day): readonly RecordFields[] {
  const through = (plusYears(from, 2) - 1) as Day;
  return holidaysBetween(from, through, ['federal', 'state']).map(({ holiday, observed }) => ({
    date: observed,
    kind: holiday.set,
    name: holiday.name,
    source: 'computed; compare with the SER Calendar',
  }));
}

/** Count dates of a school year, to be confirmed. */
export function firstDatesToRemember(from: Day): readonly RecordFields[] {
  const { year } = civilParts(from);
  const schoolYear = `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`;
  return [
    {
      name: 'October 1 count',
      date: day(`${String(year)}-10-01`),
      kind: 'countDate',
      schoolYear,
      note: 'confirm with the SER Dates to Remember',
    },
    {
      name: 'February 1 count',
      date: day(`${String(year + 1)}-02-01`),
      kind: 'countDate',
      schoolYear,
      note: 'confirm with the SER Dates to Remember',
    },
    { name: 'End of the exiting year', date: day(`${String(year + 1)}-06-30`), kind: 'other', schoolYear },
  ];
}

/** Every setting with its default. */
export const settingRows = (): readonly RecordFields[] =>
  Object.entries(settingDeclarations).map(([setting, { byDefault, means, expected }]) => ({
    setting,
    value: byDefault,
    meaning: `${means} (${expected})`,
  }));

const steps = [
  "1. Codes: compare the codes with those of your district and replace what differs. The codes here are defaults, not the state's.",
  '2. Calendar: compare the proposed holidays with the SER Calendar of the year. Add days without school and days when offices are closed.',
  '3. School Years: add a row for each school year with its first and last student day.',
  '4. Calendar Coverage: add one row with the dates between which the Calendar is complete. Without it no due date is computed.',
  '5. Fill the other sheets. Columns may be moved; headers stay as they are. Then check the workbook.',
];

function readMe(forWhom: string, sheets: readonly AnySheet[]): SheetPlan {
  return {
    name: readMeName,
    columns: [
      { width: 24, look: 'plain' },
      { width: 90, look: 'wrapped' },
    ],
    rows: [
      [{ value: 'SER workbook', look: 'title' }],
      [{ value: forWhom, look: 'subtitle' }],
      [],
      [{ value: 'Begin like this', look: 'subtitle' }],
      ...steps.map((step) => [undefined, step]),
      [],
      [{ value: 'The sheets', look: 'subtitle' }],
      ...sheets.map(({ title, means }): readonly PlanCell[] => [{ value: title, link: { sheet: title, cell: 'A1' }, look: 'link' }, means]),
      [],
      [undefined, 'Student records are confidential. This workbook sends nothing anywhere.'],
    ],
    print: { landscape: false, fitToWidth: true, header: 'SER workbook', footer: 'Page &P of &N' },
  };
}
