import jest from './jest.config.js';

const [domain] = jest.projects;

// Mutation test of what computes legal dates. The gate and its reasons: docs/decisions/0010-mutation-gate.md.
export default {
  mutate: ['src/domain/calendar/**/*.ts', 'src/domain/deadlines/**/*.ts', 'src/domain/day.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    // The tests are few and all concern the dates; looking for related ones costs more than it saves.
    enableFindRelatedTests: false,
    config: { ...domain, testMatch: ['<rootDir>/test/domain/{calendar,deadlines}/**/*.test.ts', '<rootDir>/test/domain/day.test.ts'] },
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['/dist', '/docs', '/templates', '/bench', '/reports', '/coverage'],
  tempDirName: '.stryker-tmp',
  concurrency: 2,
};
