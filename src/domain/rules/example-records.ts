import { day } from '../day';
import { type AnySheet, type Column, serSheets } from '../model';
import type { Example, ExampleValue } from './define-rule';

/** Records by sheet title, each by field name: meanings, days, and cells as somebody typed them. */
export type RecordsBySheet = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

type Fields = Readonly<Record<string, ExampleValue>>;

/**
 * The records of an example, with what it leaves out filled in: a student, ids, the LEA.
 * @param number makes the ids of the example its own, so that many examples fit one workbook
 */
export function exampleRecords(example: Example, number = 1): RecordsBySheet {
  const student = `99${String(number).padStart(8, '0')}`;
  const given: Record<string, readonly Fields[]> = { Students: [{}], ...example.given };
  const records = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  for (const [title, rows] of Object.entries(given)) {
    const sheet = sheetTitled(title);
    const own: Fields = 'stateStudentId' in sheet.columns ? { stateStudentId: student } : {};
    records.set(
      title,
      rows.map((row, index) => valuesOf(sheet, mapIds({ ...own, ...defaultsOf(title, number, index + 1), ...row }, number))),
    );
  }
  return records;
}

function defaultsOf(title: string, number: number, row: number): Fields {
  const iepId = `IP-${String(number)}-1`;
  const defaults: Readonly<Record<string, Fields>> = {
    Students: {
      lastName: `Example${lettersOf(number)}`,
      firstName: 'Student',
      birthDate: '2016-05-10',
      sex: 'female',
      hispanicLatino: false,
      race: ['white'],
      grade: 'grade4',
      enrolledSite: 'ZZ1001',
    },
    Jurisdictions: { lea: 'ZZ1', site: 'ZZ1001', residency: 'resident' },
    Evaluations: { evaluationId: `EV-${String(number)}-${String(row)}`, lea: 'ZZ1' },
    Extensions: { evaluationId: `EV-${String(number)}-1` },
    IEPs: { iepId: `IP-${String(number)}-${String(row)}`, lea: 'ZZ1' },
    Placements: { iepId },
    Services: { serviceId: `SV-${String(number)}-${String(row)}`, iepId },
    Assessments: { iepId },
    ESY: { iepId },
    Transition: { iepId },
    Exits: { lea: 'ZZ1' },
  };
  return defaults[title] ?? {};
}

const idFields: ReadonlySet<string> = new Set(['evaluationId', 'iepId', 'serviceId', 'amendsIepId']);

// Examples name records in short (EV-1, IP-2); in a workbook of many examples the ids are made the example's own.
function mapIds(row: Fields, number: number): Fields {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      const short = idFields.has(field) && typeof value === 'string' ? /^(EV|IP|SV)-(\d+)$/.exec(value) : null;
      return [field, short ? `${String(short[1])}-${String(number)}-${String(short[2])}` : value];
    }),
  );
}

function valuesOf(sheet: AnySheet, row: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      const column = (sheet.columns as Readonly<Record<string, Column | undefined>>)[field];
      if (!column) throw new Error(`${sheet.title} has no field ${field}`);
      return [field, column.kind === 'date' && typeof value === 'string' ? day(value) : value];
    }),
  );
}

function sheetTitled(title: string): AnySheet {
  const sheet = (serSheets as readonly AnySheet[]).find((candidate) => candidate.title === title);
  if (!sheet) throw new Error(`There is no sheet ${title}`);
  return sheet;
}

// 1 -> A, 27 -> AA: names that differ from example to example and hold no digits.
const lettersOf = (number: number): string =>
  number === 0 ? '' : lettersOf(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
