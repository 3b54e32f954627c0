import { jestCounts, sum, verdict } from '../../tools/test-counts';

const told = (changes: object): string =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    ...changes,
  });

describe('the counts of npm test', () => {
  it.each([
    ['a clean run', told({}), 0, { passed: 5, failed: 0 }],
    ['a failed test', told({ numFailedTests: 2 }), 1, { passed: 5, failed: 2 }],
    ['a skipped test', told({ numPendingTests: 1 }), 0, { passed: 5, failed: 1 }],
    ['a test file that cannot run', told({ numRuntimeErrorTestSuites: 1 }), 1, { passed: 5, failed: 1 }],
    ['a run that ends badly', told({}), 1, { passed: 5, failed: 1 }],
    ['a run without tests', told({ numPassedTests: 0 }), 0, { passed: 0, failed: 1 }],
    ['a run that wrote nothing', '', 134, { passed: 0, failed: 1 }],
  ])('%s', (_name, json, status, counts) => {
    expect(jestCounts(json, status)).toEqual(counts);
  });

  it('add up to one plain line', () => {
    expect(
      verdict(
        sum([
          { passed: 5, failed: 0 },
          { passed: 0, failed: 1 },
        ]),
      ),
    ).toBe('5 passed, 1 failed');
  });
});
