// Mutation test of what computes legal dates. The gate and its reasons: docs/decisions/0010-mutation-gate.md.
export default {
  // The sample calendar is invented data; what the records say is tested by the rules that read them.
  mutate: [
    'src/domain/calendar/**/*.ts',
    '!src/domain/calendar/sample-calendar.ts',
    'src/domain/deadlines/**/*.ts',
    '!src/domain/deadlines/records/**',
    'src/domain/day.ts',
  ],
  buildCommand: 'node test/mutation/bundle.js',
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'jest.mutation.config.js',
    // The tests are few and all concern the dates; looking for related ones costs more than it saves.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // A mutant that is only slow on a busy machine must not count as found.
  timeoutMS: 60_000,
  timeoutFactor: 4,
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['/dist', '/docs', '/templates', '/bench', '/reports', '/coverage'],
  tempDirName: '.stryker-tmp',
  concurrency: 2,
};
