// An outer NODE_ENV=production would take development checks away; jest only sets this when it is unset.
process.env.NODE_ENV = 'test';

const transform = {
  '\\.[jt]sx?$': ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }],
};

// A project for each kind of part that a test meets: the code alone, real files and other software, the whole program.
const project = (displayName, folders) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  transform,
});

/** @type {import('jest').Config} */
export default {
  // Other software is started in some tests; a busy machine must not fail them.
  testTimeout: 120_000,
  projects: [
    project('domain', ['domain', 'checking']),
    project('house', ['house', 'tools']),
    project('workbook', ['workbook', 'actions']),
    project('files', ['adapters']),
    project('program', ['faces', 'golden']),
  ],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
};
