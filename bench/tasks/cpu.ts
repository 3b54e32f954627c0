/** What a task reports: CPU time in milliseconds of each of its parts, and what it counted. */
export interface Measured {
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly counted: Readonly<Record<string, number>>;
}

/** The result of some work, and its CPU time in milliseconds, helper threads of collector, compiler and zlib included. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
