import type { CheckReport, FindingLine, UnjudgedLine } from '../../../../src/actions/check-workbook';
import { type Day, day } from '../../../../src/domain/day';
import type { AsOf, ListChoice, ListLine, ListView, PaneSession, PaneState, Screen, Shown } from '../../../../src/faces/taskpane/session';
import type { LiveArea } from '../../../../src/workbook';

const severities = ['error', 'warning', 'information'] as const;
const rules = [
  { rule: 'EVL-015', title: 'Developmental Delay outside its ages' },
  { rule: 'EVL-004', title: 'Initial evaluation took more than 60 business days' },
  { rule: 'PLC-001', title: 'Setting does not fit the age' },
] as const;
const names = ['Broussard, Luc', 'Hebert, Noelle', 'Hebert, Zoe', 'Nunez, Pia'];

/** Findings in three groups of one size, errors first. */
export const findings = (count: number): readonly FindingLine[] =>
  Array.from({ length: count }, (_, index): FindingLine => {
    const place = Math.floor((index * rules.length) / count);
    return {
      ...(rules[place] ?? rules[0]),
      id: `finding ${String(index)}`,
      severity: severities[place] ?? 'error',
      column: 'Dissemination Date',
      record: `EV-${String(index)}`,
      student: `9900000${String(index)}`,
      studentKey: `9900000${String(index)}`,
      studentName: names[index % names.length],
      site: 'ZZ1001',
      coordinator: 'Roy, Jo',
      sheet: 'Evaluations',
      cell: `N${String(index + 2)}`,
      message: `Fact ${String(index)}.`,
      fix: `Mend ${String(index)}.`,
      sources: [
        { source: 'LAC 28:XLIII.302.C.1', mark: 'sourced' },
        { source: 'SER Workbench', mark: 'our convention' },
      ],
      related: [{ sheet: 'Evaluations', cell: `I${String(index + 2)}` }],
    };
  });

/** A rule that could not be judged. */
export const unjudged: UnjudgedLine = {
  rule: 'EVL-008',
  title: 'Initial evaluation open past its due date',
  code: 'missing-sheet',
  problem: { code: 'missing-sheet', facts: { sheet: 'Calendar' } },
  reason: 'The workbook has no Calendar sheet.',
  count: 12,
  cells: [{ sheet: 'Evaluations', cell: 'I88', studentKey: undefined, studentName: undefined, site: undefined, coordinator: undefined }],
};

/** A report of these findings; only what the pane shows is filled. */
export function reportOf(lines: readonly FindingLine[], more: Partial<CheckReport> = {}): CheckReport {
  const of = (severity: Shown): number => lines.filter((line) => line.severity === severity).length;
  const report: Omit<CheckReport, 'reading' | 'basis'> = {
    workbook: 'District.xlsx',
    asOf: day('2026-11-24'),
    findings: lines,
    notJudged: [unjudged],
    broken: [],
    off: [{ rule: 'FMT-005', reason: 'We trim ourselves.' }],
    notes: ['The sheet Evaluations has its headers in row 3.'],
    counts: {
      error: of('error'),
      warning: of('warning'),
      information: of('information'),
      notJudgedRules: 1,
      notJudgedErrorRules: 0,
      notJudged: 12,
      broken: 0,
      rulesRun: 49,
      rules: 51,
    },
    gate: 'The gate says so.',
    coverage: '49 of 51 rules ran. 1 rule could not be judged for 12 records.',
    students: 8,
    ruleSet: '1.0.0, 51 rules',
    complete: true,
  };
  return { ...report, ...more } as CheckReport;
}

const every: ReadonlySet<Shown> = new Set(['error', 'warning', 'information', 'not-judged']);
const open: ReadonlySet<string> = new Set(rules.map(({ rule }) => rule));
const choice: ListChoice & { readonly chosen: string | undefined } = {
  groupBy: 'rule',
  shown: every,
  search: '',
  site: '',
  coordinator: '',
  openGroups: open,
  chosen: undefined,
};

/** The list of a report, grouped by rule. */
export function listOf(report: CheckReport, asked: ListChoice & { readonly chosen: string | undefined } = choice): ListView {
  const wanted = report.findings.filter(({ severity, message }) => asked.shown.has(severity) && message.includes(asked.search));
  const groups = rules
    .map((rule) => ({ ...rule, found: wanted.filter((line) => line.rule === rule.rule) }))
    .filter(({ found }) => found.length > 0);
  const size = groups.length + 1;
  const lines = groups.flatMap(({ rule, title, found }, at): readonly ListLine[] => {
    const isOpen = asked.openGroups.has(rule);
    const worst = found[0]?.severity ?? 'error';
    return [
      { kind: 'group', key: rule, title, detail: rule, worst, count: found.length, open: isOpen, position: at + 1, size },
      ...(isOpen ? found : []).map((finding, index): ListLine => ({
        kind: 'finding',
        key: finding.id,
        finding,
        name: finding.studentName ?? '',
        chosen: finding.id === asked.chosen,
        position: index + 1,
        size: found.length,
      })),
    ];
  });
  const last: ListLine = { kind: 'unjudged', key: 'unjudged', unjudged, chosen: asked.chosen === 'unjudged', position: 1, size: 1 };
  const { error, warning, information } = report.counts;
  return {
    ...asked,
    lines: asked.shown.has('not-judged') ? [...lines, last] : lines,
    counts: { error, warning, information, 'not-judged': 12 },
    sites: ['ZZ1001', 'ZZ1002'],
    coordinators: ['Roy, Jo'],
    rootCauses: [
      {
        key: 'calendar',
        sentence: '12 rows wait for the calendar.',
        remedy: 'Go to the Calendar sheet',
        target: { sheet: 'Calendar', address: 'A2' },
      },
    ],
  };
}

/** A pane whose check is done. */
export function doneState(report = reportOf(findings(9)), more: Partial<PaneState> = {}): PaneState {
  return {
    workbook: 'District.xlsx',
    asOf: { choice: 'today', day: day('2026-11-24') },
    screen: { kind: 'check' },
    check: { kind: 'done', report, partial: false, at: '2:41 PM' },
    list: listOf(report),
    marks: { on: true, busy: false, cells: 9, unmarked: [] },
    followed: undefined,
    stale: undefined,
    status: '8 students, checked 2:41 PM.',
    trouble: undefined,
    requestsOutside: 0,
    ...more,
  };
}

/** A session over plain states: it keeps what it is asked for, and changes what the pane shows of it. */
export class PlainSession implements PaneSession {
  state: PaneState;
  /** What was asked of it, in order. */
  readonly asked: unknown[][] = [];
  private readonly listeners = new Set<() => void>();

  constructor(state: PaneState) {
    this.state = state;
  }

  put(more: Partial<PaneState>): void {
    this.state = { ...this.state, ...more };
    for (const tell of this.listeners) tell();
  }

  subscribe(tell: () => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  private note(...words: unknown[]): Promise<void> {
    this.asked.push(words);
    return Promise.resolve();
  }

  private list(more: Partial<ListChoice & { chosen: string | undefined }>): void {
    if (this.state.check.kind === 'done') this.put({ list: listOf(this.state.check.report, { ...this.state.list, ...more }) });
  }

  open = (): Promise<void> => this.note('open');
  check = (): Promise<void> => this.note('check');
  addSheets = (): Promise<void> => this.note('addSheets');
  clearMarks = (): Promise<void> => this.note('clearMarks');
  recheck = (): Promise<void> => this.note('recheck');
  setMarks = (on: boolean): Promise<void> => this.note('setMarks', on);
  select = (area: LiveArea): Promise<void> => this.note('select', area.sheet, area.address);
  setAsOf = (asOf: AsOf['choice'], on?: Day): Promise<void> => this.note('setAsOf', asOf, on);

  stop(): void {
    void this.note('stop');
  }

  dismissTrouble(): void {
    this.put({ trouble: undefined });
  }

  say(status: string): void {
    this.put({ status });
  }

  show(screen: Screen): void {
    this.put({ screen });
  }

  ask(more: Partial<ListChoice>): void {
    this.list(more);
  }

  toggleGroup(key: string, isOpen = !this.state.list.openGroups.has(key)): void {
    const others = [...this.state.list.openGroups].filter((other) => other !== key);
    this.list({ openGroups: new Set(isOpen ? [...others, key] : others) });
  }

  choose = (chosen: string | undefined, select = false): Promise<void> => {
    this.list({ chosen });
    return this.note('choose', chosen, select);
  };

  step = (direction: 'next' | 'previous'): Promise<void> => {
    const keys = this.state.list.lines.flatMap(({ kind, key }) => (kind === 'finding' ? [key] : []));
    const at = keys.indexOf(this.state.list.chosen ?? '');
    this.list({ chosen: keys.at((at + (direction === 'next' ? 1 : -1)) % keys.length) });
    return this.note('step', direction);
  };
}
