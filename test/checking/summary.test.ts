import { type Counts, coverageLine, gateSentence } from '../../src/checking';

const none: Counts = {
  error: 0,
  warning: 0,
  information: 0,
  notJudgedRules: 0,
  notJudgedErrorRules: 0,
  notJudged: 0,
  broken: 0,
  rulesRun: 51,
  rules: 51,
};

it.each([
  [{}, true, 'Ready. No errors and no warnings.'],
  [{ warning: 37 }, true, 'Ready. No errors; 37 warnings to look at.'],
  [{ warning: 1 }, true, 'Ready. No errors; 1 warning to look at.'],
  [{ error: 14, warning: 3 }, true, '14 errors stand between you and upload.'],
  [{ error: 1 }, false, '1 error stands between you and upload.'],
  [
    { notJudgedRules: 3, notJudgedErrorRules: 3, notJudged: 9 },
    true,
    'Cannot tell yet: 3 rules about errors could not be judged everywhere.',
  ],
  [{ notJudgedRules: 3, notJudged: 9 }, true, 'Ready. No errors and no warnings.'],
  [{ broken: 1 }, true, 'Cannot tell: 1 rule could not run because of a fault of the program.'],
  [{}, false, 'Cannot tell yet: the check was stopped.'],
])('%j: may the workbook be uploaded', (counts, complete, sentence) => {
  expect(gateSentence({ ...none, ...counts }, complete)).toBe(sentence);
});

it('says how much was applied', () => {
  expect(coverageLine(none)).toBe('51 of 51 rules ran. Nothing is left unjudged.');
  expect(coverageLine({ ...none, rulesRun: 48, notJudgedRules: 3, notJudged: 1212 })).toBe(
    '48 of 51 rules ran. 3 rules could not be judged for 1,212 records.',
  );
});
