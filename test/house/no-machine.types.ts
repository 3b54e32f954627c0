// Compiled by tsconfig.domain.json alone: the names of a browser, of Office and of Node mean nothing in the domain.
// Each line is an error there; when one stops being an error, its directive becomes one.

// @ts-expect-error -- no browser
export const a = window;
// @ts-expect-error -- no browser, no Node
export const b = new URL('https://example.org');
// @ts-expect-error -- no Office
export const c = Office;
// @ts-expect-error -- no Node
export const d = process;
// @ts-expect-error -- no Node
export const e = Buffer;
// @ts-expect-error -- no output
export const f = console;
// @ts-expect-error -- no files
export const g = import('node:fs');
