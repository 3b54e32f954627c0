/** What a command says to the program that started it. */
export const exitCode = {
  clean: 0,
  /** Findings at or above --fail-on. */
  findings: 1,
  /** Arguments or files that cannot be used. */
  unusable: 2,
  /** A rule could not run because of a fault of the program. */
  fault: 3,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
