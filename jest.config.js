// An outer NODE_ENV=production would take development checks away; jest only sets this when it is unset.
process.env.NODE_ENV = 'test';

const transform = {
  '\\.[jt]sx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
      sourceMaps: 'inline',
    },
  ],
};

// A project for each kind of part that a test meets: the code alone, real files and other software, the whole program.
const project = (displayName, folders, testEnvironment = 'node') => ({
  displayName,
  testEnvironment,
  testMatch: folders.flatMap((folder) => [`<rootDir>/test/${folder}/**/*.test.ts`, `<rootDir>/test/${folder}/**/*.test.tsx`]),
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
    project('files', ['adapters/xlsx']),
    project('program', ['faces/cli', 'golden']),
    project('host', ['preview/host'], './test/office-environment.ts'),
    project('preview', ['preview/{files,grid,page,server,transport}']),
    project('excel', ['adapters/officejs', 'faces/taskpane/session', 'faces/ribbon'], './test/office-environment.ts'),
    project('pane', ['faces/taskpane/components'], 'jsdom'),
    project('browser', ['browser']),
  ],
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
};
