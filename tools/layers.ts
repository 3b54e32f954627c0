import { existsSync } from 'node:fs';
import path from 'node:path';

/** One layer of the house: where it lives, what it may know, and what it must never do. */
export interface Layer {
  readonly name: string;
  /** Folder or single file, from the root of the project. */
  readonly at: string;
  /** Layers that it may import; everything not listed is forbidden. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
  /** Whether it may use Node: files, process, streams. */
  readonly node: boolean;
  /** Whether it may use what a page offers: timers, the document. */
  readonly page?: true;
  readonly does: string;
  readonly mayNot: string;
}

const day = 'day';
const words = [day, 'problems', 'sources', 'settings'];
const domain = [...words, 'model', 'calendar', 'context', 'deadlines', 'rules'];

/**
 * The one-way rule, once: lint, `npm run layers` and the picture in docs/architecture.md all read this table.
 * A layer comes after everything that it may import.
 */
export const layers: readonly Layer[] = [
  {
    name: day,
    at: 'src/domain/day.ts',
    mayImport: [],
    packages: ['date-fns', '@date-fns/utc'],
    node: false,
    does: 'Civil dates as day numbers.',
    mayNot: 'ask what day it is, or know a time zone.',
  },
  {
    name: 'problems',
    at: 'src/domain/problems.ts',
    mayImport: [day],
    packages: [],
    node: false,
    does: 'Every expected failure with its sentence.',
    mayNot: 'throw.',
  },
  {
    name: 'sources',
    at: 'src/domain/sources.ts',
    mayImport: [],
    packages: [],
    node: false,
    does: 'The laws and documents that a statement rests on, and how sure we are.',
    mayNot: 'hold a statement without a mark.',
  },
  {
    name: 'settings',
    at: 'src/domain/settings.ts',
    mayImport: ['problems'],
    packages: ['zod'],
    node: false,
    does: 'Every setting with its default.',
    mayNot: 'read a workbook.',
  },
  {
    name: 'model',
    at: 'src/domain/model',
    mayImport: [...words],
    packages: [],
    node: false,
    does: 'Sheets, columns, code tables, rows, case files, the book.',
    mayNot: 'judge a record, or know how a cell was stored.',
  },
  {
    name: 'calendar',
    at: 'src/domain/calendar',
    mayImport: [...words, 'model'],
    packages: [],
    node: false,
    does: 'Business days and school days of each LEA.',
    mayNot: 'estimate a day that no coverage row declares complete.',
  },
  {
    name: 'context',
    at: 'src/domain/context.ts',
    mayImport: [day, 'settings', 'model', 'calendar'],
    packages: [],
    node: false,
    does: 'What a check depends on beside the records: as-of date, calendars, settings, codes.',
    mayNot: 'fetch anything; it is handed in.',
  },
  {
    name: 'deadlines',
    at: 'src/domain/deadlines',
    mayImport: [...words, 'model', 'calendar', 'context'],
    packages: [],
    node: false,
    does: 'Clocks with their adjustments and receipts.',
    mayNot: 'count days by itself, or make findings.',
  },
  {
    name: 'rules',
    at: 'src/domain/rules',
    mayImport: [...words, 'model', 'calendar', 'context', 'deadlines'],
    packages: [],
    node: false,
    does: 'One rule a file: facts, sentences, examples.',
    mayNot: 'compare codes, read another rule, or change a row.',
  },
  {
    name: 'checking',
    at: 'src/checking',
    mayImport: domain,
    packages: [],
    node: false,
    does: 'Runs rules over a book in slices and counts what was not judged.',
    mayNot: 'know a rule by name, a file, a screen or a clock.',
  },
  {
    name: 'workbook',
    at: 'src/workbook',
    mayImport: domain,
    packages: [],
    node: false,
    does: 'The port: a workbook to be read, a plan to be written, cells read into a book.',
    mayNot: 'know whether the workbook is a file or open in Excel.',
  },
  {
    name: 'actions',
    at: 'src/actions',
    mayImport: [...domain, 'checking', 'workbook'],
    packages: [],
    node: false,
    does: 'What a person can ask for, one verb a file.',
    mayNot: 'open a file, print, or decide what a rule should.',
  },
  {
    name: 'xlsx',
    at: 'src/adapters/xlsx',
    mayImport: [...words, 'workbook'],
    packages: ['@zip.js/zip.js', 'saxes'],
    node: true,
    does: 'The port on an .xlsx file: reads by streaming, edits a copy in place.',
    mayNot: 'know a sheet, a column or a rule of SER.',
  },
  {
    name: 'officejs',
    at: 'src/adapters/officejs',
    mayImport: [...words, 'workbook'],
    packages: [],
    node: false,
    page: true,
    does: 'The port on the workbook that is open in Excel: reads in chunks, marks, writes, listens.',
    mayNot: 'know a sheet, a column or a rule of SER, or call anything above ExcelApi 1.14 unguarded.',
  },
  {
    name: 'session',
    at: 'src/faces/taskpane/session',
    mayImport: [...domain, 'checking', 'workbook', 'actions'],
    packages: [],
    node: false,
    does: 'The pane without its looks: state and commands.',
    mayNot: 'know Office.js, React or the page.',
  },
  {
    name: 'components',
    at: 'src/faces/taskpane/components',
    mayImport: [...domain, 'checking', 'workbook', 'actions', 'session'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons', '@tanstack/react-virtual'],
    node: false,
    page: true,
    does: 'The pane as it is seen: shows the state of a session and passes on what a person asks for.',
    mayNot: 'hold state that outlives a component, or decide what a finding means.',
  },
  {
    name: 'ribbon',
    at: 'src/faces/ribbon',
    mayImport: ['session', 'workbook', 'problems'],
    packages: [],
    node: false,
    does: 'The buttons of the SER tab, on the session of the shared runtime.',
    mayNot: 'do what the pane cannot.',
  },
  {
    name: 'taskpane',
    at: 'src/faces/taskpane',
    mayImport: [day, 'officejs', 'session', 'components', 'ribbon'],
    packages: ['react-dom', 'zod'],
    node: false,
    page: true,
    does: 'Starts the add-in: Office.js, session, components and ribbon put together.',
    mayNot: 'do anything else.',
  },
  {
    name: 'cli',
    at: 'src/faces/cli',
    mayImport: [...domain, 'checking', 'workbook', 'actions', 'xlsx'],
    packages: ['zod', 'picocolors'],
    node: true,
    does: 'The command line: arguments, text, exit codes.',
    mayNot: 'hold a rule, or read the parts of a workbook itself.',
  },
];

/** Names that say nothing about what is inside. */
export const vagueNames: readonly string[] = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'];

/** The layer of a file, given by its path from the root of the project; undefined outside of src. */
export const layerOf = (file: string): Layer | undefined =>
  layers.filter(({ at }) => file === at || file.startsWith(`${at}/`)).sort((a, b) => b.at.length - a.at.length)[0];

/** The source file that a relative import leads to, from the root of the project; undefined when there is none. */
export function resolveImport(root: string, file: string, specifier: string): string | undefined {
  const base = path.posix.join(path.posix.dirname(file), specifier);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(
    (candidate) => /\.\w+$/.test(candidate) && existsSync(path.join(root, candidate)),
  );
}

const isRule = (file: string): boolean => /\/[A-Z]{3}-\d{3}-[^/]*$/.test(file);
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/**
 * What is wrong with an import, as a sentence; undefined when nothing is.
 * @param root absolute path of the project
 * @param file importing file, from the root, with forward slashes
 * @param specifier what stands behind `from`
 */
export function complaintAbout(root: string, file: string, specifier: string): string | undefined {
  const from = layerOf(file);
  if (!from) return file.startsWith('src/') ? `${file} belongs to no layer of tools/layers.ts` : undefined;
  if (specifier.startsWith('.')) return complaintAboutFile(root, from, file, resolveImport(root, file, specifier) ?? specifier);
  if (specifier.startsWith('node:')) return from.node ? undefined : `${from.name} may not use Node (${specifier})`;
  return from.packages.includes(packageOf(specifier)) ? undefined : `${from.name} may not import the package ${packageOf(specifier)}`;
}

function complaintAboutFile(root: string, from: Layer, file: string, target: string): string | undefined {
  const to = layerOf(target);
  if (!to) return `${from.name} may not import ${target}, which belongs to no layer`;
  if (to === from) return isRule(file) && isRule(target) ? 'a rule may not import another rule' : undefined;
  if (!from.mayImport.includes(to.name)) return `${from.name} may not import ${to.name}`;
  const index = `${to.at}/index.ts`;
  return target !== index && existsSync(path.join(root, index)) ? `import ${to.name} through its index` : undefined;
}
