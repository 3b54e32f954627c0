import { readFile } from 'node:fs/promises';
import { openWorkbook } from '../../src/adapters/xlsx';
import { type AnySheet, type Flaw, serSheets } from '../../src/domain/model';
import { problemSentence, type Result } from '../../src/domain/problems';
import { readWorkbook, type WorkbookReading, type WorkbookSource } from '../../src/workbook';
import { sheetjsSource } from './sheetjs-source';

const sources: readonly (readonly [string, (path: string) => Promise<WorkbookSource>])[] = [
  ['our reader of files', async (path) => valueOf(await openWorkbook(path, await readFile(path)))],
  ['another reader of files', (path) => Promise.resolve(sheetjsSource(path))],
];

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
}

const counts = ({ book }: WorkbookReading) =>
  (serSheets as readonly AnySheet[]).map((sheet) => `${sheet.title} ${book.rows(sheet).length}`);

const flaws = ({ book }: WorkbookReading): readonly (Flaw & { readonly place: string })[] =>
  (serSheets as readonly AnySheet[]).flatMap((sheet) =>
    book.rows(sheet).flatMap((row) => row.flaws.map((flaw) => ({ ...flaw, place: `${sheet.title} ${row.rowNumber}` }))),
  );

describe.each(sources)('through %s', (_name, open) => {
  const reading = async (file: string) => valueOf(await readWorkbook(await open(`test/golden/${file}`)));

  it('the clean district has every row and no flaw', async () => {
    const clean = await reading('district-clean.xlsx');
    expect(flaws(clean)).toEqual([]);
    expect(counts(clean)).toMatchInlineSnapshot(`
     [
       "Students 150",
       "Jurisdictions 154",
       "Parents 207",
       "Evaluations 194",
       "Extensions 2",
       "IEPs 341",
       "Placements 344",
       "Services 550",
       "Assessments 341",
       "ESY 25",
       "Transition 62",
       "Part C 11",
       "Exits 12",
       "Sites 16",
       "Calendar 146",
       "School Years 10",
       "Calendar Coverage 1",
       "Dates to Remember 3",
       "Settings 3",
       "Acknowledgements 0",
       "Codes 212",
     ]
    `);
    expect(clean.notes.map(({ sentence }) => sentence)).toMatchInlineSnapshot(`[]`);
  });

  it('the district with planted mistakes shows the flaws that the truth file planted', async () => {
    const mistakes = await reading('district-mistakes.xlsx');
    expect(flaws(mistakes)).toMatchInlineSnapshot(`
     [
       {
         "field": "grade",
         "kind": "leading-zero-lost",
         "place": "Students 133",
         "raw": "4",
         "readAs": "04",
       },
       {
         "field": "grade",
         "kind": "unknown-code",
         "place": "Students 135",
         "raw": "13",
       },
       {
         "field": "race",
         "kind": "unknown-code",
         "place": "Students 308",
         "raw": "WH7;XX7",
       },
       {
         "field": "sex",
         "kind": "unknown-code",
         "place": "Students 356",
         "raw": "X",
       },
       {
         "field": "beginDate",
         "kind": "impossible-date",
         "place": "Parents 225",
         "raw": "13/45/2021",
       },
       {
         "field": "coordinator",
         "kind": "stray-space",
         "place": "Evaluations 415",
         "raw": "Hailey Guidry ",
         "readAs": "Hailey Guidry",
       },
       {
         "field": "primaryExceptionality",
         "kind": "unknown-code",
         "place": "Evaluations 426",
         "raw": "TAL",
       },
       {
         "field": "location",
         "kind": "unknown-code",
         "place": "Services 1106",
         "raw": "GYM",
       },
     ]
    `);
    expect(counts(mistakes)).toMatchInlineSnapshot(`
     [
       "Students 401",
       "Jurisdictions 412",
       "Parents 519",
       "Evaluations 481",
       "Extensions 7",
       "IEPs 802",
       "Placements 802",
       "Services 1239",
       "Assessments 798",
       "ESY 64",
       "Transition 146",
       "Part C 17",
       "Exits 37",
       "Sites 16",
       "Calendar 146",
       "School Years 10",
       "Calendar Coverage 1",
       "Dates to Remember 3",
       "Settings 3",
       "Acknowledgements 0",
       "Codes 212",
     ]
    `);
  });
});
