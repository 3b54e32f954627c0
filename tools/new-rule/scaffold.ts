/** Where rules of a prefix live, and the sheet that most of them judge. */
const homes: Readonly<Record<string, readonly [folder: string, sheet: string, title: string]>> = {
  STU: ['students', 'students', 'Students'],
  JUR: ['jurisdictions', 'jurisdictions', 'Jurisdictions'],
  PAR: ['parents', 'parents', 'Parents'],
  EVL: ['evaluations', 'evaluations', 'Evaluations'],
  IEP: ['ieps', 'ieps', 'IEPs'],
  PLC: ['placements', 'placements', 'Placements'],
  SVC: ['services', 'services', 'Services'],
  ASM: ['assessments', 'assessments', 'Assessments'],
  ESY: ['extended-school-year', 'extendedSchoolYear', 'ESY'],
  TRN: ['transition', 'transition', 'Transition'],
  PTC: ['part-c', 'partC', 'Part C'],
  EXT: ['exits', 'exits', 'Exits'],
  CNT: ['counts', 'students', 'Students'],
  FMT: ['formats', 'students', 'Students'],
};

/**
 * The files of a new rule by path: the rule with every part that it needs, and its test. Both compile; the test fails
 * until somebody fills them in. Undefined when the id is not one that we use.
 */
export function newRule(id: string, title: string): Readonly<Record<string, string>> | undefined {
  const home = /^[A-Z]{3}-\d{3}$/.test(id) ? homes[id.slice(0, 3)] : undefined;
  if (!home) return undefined;
  const [folder, sheet, sheetTitle] = home;
  const words = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const name = `${id}-${words.replace(/^-|-$/g, '')}`;
  return {
    [`src/domain/rules/${folder}/${name}.ts`]: ruleText(id, title, sheet, sheetTitle),
    [`test/domain/rules/${folder}/${id}.test.ts`]: testText(id, `${folder}/${name}`, sheetTitle),
  };
}

const ruleText = (id: string, title: string, sheet: string, sheetTitle: string): string => `import { cellOf, ${sheet} } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

export default defineRule({
  id: '${id}',
  sheet: ${sheet},
  title: '${title.replaceAll("'", "\\'")}',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  needs: ['stateStudentId'],
  check(row) {
    if (row.stateStudentId !== '') return fine;
    return found(cellOf(row, 'stateStudentId'), [], { value: row.stateStudentId });
  },
  found: ({ value }) => \`State Student ID \${value} is the value found.\`,
  fix: () => 'Say what to do about it.',
  examples: {
    fail: [{ name: 'the plainest case', says: 'is the value found', given: { '${sheetTitle}': [{}] } }],
    pass: [{ name: 'the nearest case that is in order', given: { '${sheetTitle}': [{}] } }],
  },
});
`;

const testText = (id: string, module: string, sheetTitle: string): string => `import rule from '../../../../src/domain/rules/${module}';
import { outcomeOf } from '../../../house';

// The examples and the sentences are tested with those of all rules. Here stands what examples cannot say: where it turns.
describe('${id}', () => {
  it('turns where it should', async () => {
    expect(await outcomeOf(rule, { '${sheetTitle}': [{}] })).toBe('fine');
    expect(await outcomeOf(rule, { '${sheetTitle}': [{}] })).toBe('found');
  });
});
`;
