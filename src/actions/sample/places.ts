import type { MeaningOf, siteKinds } from '../../domain/model';
import type { Grade } from './child';
import { lastNames, streets } from './names';
import { type SampleLea, sampleLeas } from './school-days';

/** A school of the invented LEAs. */
export interface SampleSite {
  readonly site: string;
  readonly siteName: string;
  readonly lea: SampleLea;
  readonly kind: MeaningOf<typeof siteKinds>;
  readonly lowGrade: Grade;
  readonly highGrade: Grade;
}

/** Students of special education around one elementary school. */
const studentsPerZone = 60;
const mostZones = 400;

const levels = [
  { kind: 'earlyChildhood', first: 730, word: 'Early Learning Center', low: 'preKindergarten3', high: 'preKindergarten4', zones: 8 },
  { kind: 'regular', first: 1, word: 'Elementary School', low: 'kindergarten', high: 'grade5', zones: 1 },
  { kind: 'regular', first: 520, word: 'Middle School', low: 'grade6', high: 'grade8', zones: 2 },
  { kind: 'regular', first: 800, word: 'High School', low: 'grade9', high: 'grade12', zones: 4 },
] as const;

// Sites 002 to 100 are free for the examples of rules.
const numberOf = (first: number, at: number): number => (first === 1 && at > 0 ? 100 + at : first + at);

const early: ReadonlySet<Grade> = new Set(['birthTo2', 'preschoolServices', 'preKindergarten3', 'preKindergarten4']);
const middle: ReadonlySet<Grade> = new Set(['grade6', 'grade7', 'grade8']);
const high: ReadonlySet<Grade> = new Set(['grade9', 'grade10', 'grade11', 'grade12']);

const levelOf = (grade: Grade) => levels[early.has(grade) ? 0 : middle.has(grade) ? 2 : high.has(grade) ? 3 : 1];

const siteCode = (lea: SampleLea, number: number): string => `${lea}${String(number).padStart(3, '0')}`;

/** The separate school of an LEA. */
export const separateSchool = (lea: SampleLea): string => siteCode(lea, 950);

/** The private school in an LEA. */
export const privateSchool = (lea: SampleLea): string => siteCode(lea, 960);

/** Zones of elementary schools that so many students need, in each LEA. */
export const zonesFor = (students: number): number => Math.min(mostZones, Math.max(2, Math.ceil(students / studentsPerZone / 2)));

/** The school of a zone for a grade. */
export function schoolFor(lea: SampleLea, zone: number, grade: Grade): string {
  const { first, zones } = levelOf(grade);
  return siteCode(lea, numberOf(first, Math.floor(zone / zones)));
}

/** Every school of both LEAs. */
export const sampleSites = (zones: number): readonly SampleSite[] =>
  sampleLeas.flatMap(({ code, name }): readonly SampleSite[] => {
    const place = name.split(' ')[0] ?? name;
    const schools = levels.flatMap(({ kind, first, word, low, high: highGrade, zones: each }) =>
      Array.from({ length: Math.ceil(zones / each) }, (_, at) => ({
        site: siteCode(code, numberOf(first, at)),
        siteName: `${schoolName(place, first, at)} ${word}`,
        lea: code,
        kind,
        lowGrade: low,
        highGrade,
      })),
    );
    const all = { lea: code, lowGrade: 'preKindergarten3', highGrade: 'grade12' } as const;
    return [
      ...schools,
      { ...all, site: separateSchool(code), siteName: `${place} Center School`, kind: 'separate' },
      { ...all, site: privateSchool(code), siteName: `${place} Private Academy`, kind: 'private' },
    ];
  });

const schoolName = (place: string, first: number, at: number): string =>
  at === 0
    ? place
    : `${place} ${(streets[(at + first) % streets.length] ?? '').replace('-', ' ')}${at < streets.length ? '' : ` ${String(lastNames[at % lastNames.length])}`}`;

/** Town, ZIP code and telephone area of an LEA; no such place exists, and the ZIP code is not in use. */
export const townOf: Readonly<Record<SampleLea, { readonly city: string; readonly zip: string; readonly area: string }>> = {
  ZZ1: { city: 'Exampleville', zip: '70000', area: '318' },
  ZZ2: { city: 'Sample City', zip: '70000', area: '225' },
};
