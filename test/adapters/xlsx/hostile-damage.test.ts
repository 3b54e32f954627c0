import fc from 'fast-check';
import { problemSentence } from '../../../src/domain/problems';
import { readAll, sheetXml, stringsXml, workbookEntries, zipOf } from './fixtures/packages';

const texts = Array.from({ length: 40 }, (_, index) => `<si><t>text number ${index} &amp; more</t></si>`).join('');
const rows = (kind: string): string =>
  Array.from(
    { length: 30 },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c><c r="C${index + 1}"><v>${index * 1.5}</v></c>` +
      `<c r="D${index + 1}" t="inlineStr"><is><t>${kind} ${index}</t></is></c><c r="E${index + 1}" t="e"><v>#N/A</v></c></row>`,
  ).join('');

/** A sound workbook: damage to any byte of it either shows, or changes no cell. */
const sound = zipOf(
  workbookEntries({
    sheets: { Students: sheetXml(rows('student')), Evaluations: sheetXml(rows('evaluation')) },
    strings: stringsXml(texts),
  }),
);

type Damage = (bytes: Uint8Array) => Uint8Array;

const place = fc.nat({ max: sound.length - 1 });
const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(
    ([at, change]): Damage =>
      (bytes) =>
        bytes.map((byte, index) => (index === at ? byte ^ change : byte)),
  ),
  place.map(
    (length): Damage =>
      (bytes) =>
        bytes.slice(0, length),
  ),
  place.map(
    (from): Damage =>
      (bytes) =>
        bytes.slice(from),
  ),
  fc.tuple(place, fc.nat({ max: 60 })).map(
    ([at, length]): Damage =>
      (bytes) =>
        new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + length)]),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 30 })).map(
    ([at, more]): Damage =>
      (bytes) =>
        new Uint8Array([...bytes.slice(0, at), ...more, ...bytes.slice(at)]),
  ),
  fc.tuple(place, place, fc.nat({ max: 400 })).map(
    ([from, to, length]): Damage =>
      (bytes) =>
        bytes.slice().copyWithin(to, from, from + length),
  ),
);

describe('a damaged workbook', () => {
  it('is refused with a sentence, or read with every cell as it was', async () => {
    const before = await readAll(sound);
    if (!before.ok) throw new Error('the sound workbook was not read');
    await fc.assert(
      fc.asyncProperty(fc.array(damages, { minLength: 1, maxLength: 2 }), async (steps) => {
        const read = await readAll(steps.reduce((bytes, damage) => damage(bytes), sound));
        if (read.ok) expect(read.value).toEqual(before.value);
        else expect(problemSentence(read.problem)).toMatch(/^book\.xlsx: .*\.$/);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('is refused with a sentence when the XML inside is damaged and the zip file is sound', async () => {
    const xml = sheetXml(rows('student'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: xml.length - 1 }),
        fc.string({ maxLength: 4, unit: 'binary-ascii' }),
        fc.nat({ max: 6 }),
        async (at, more, less) => {
          const sheets = { Data: xml.slice(0, at) + more + xml.slice(at + less) };
          const read = await readAll(zipOf(workbookEntries({ sheets, strings: stringsXml(texts) })));
          if (!read.ok) expect(problemSentence(read.problem)).toMatch(/^book\.xlsx: .*\.$/);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);
});
