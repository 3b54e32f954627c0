import jest from './jest.config.js';

const [domain] = jest.projects;

// Stryker reads jest.config.js with all its projects unless it is given a file of its own.
export default {
  ...domain,
  // The one file that test/mutation/bundle.js makes.
  roots: ['<rootDir>/.mutation'],
  testMatch: ['<rootDir>/.mutation/every-date.cjs'],
  transform: {},
  // Stryker resolves this path itself and does not know <rootDir>.
  testEnvironment: `${import.meta.dirname}/test/mutation/until-first-failure.js`,
};
