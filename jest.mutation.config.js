import jest from './jest.config.js';

const [domain] = jest.projects;

// Stryker reads jest.config.js with all its projects unless it is given a file of its own.
export default {
  ...domain,
  testMatch: ['<rootDir>/test/domain/{calendar,deadlines}/**/*.test.ts', '<rootDir>/test/domain/day.test.ts'],
  setupFiles: ['<rootDir>/test/no-shrinking.ts'],
};
