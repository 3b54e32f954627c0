import type { ClockLine, DeadlineList } from '../../actions/list-deadlines';
import { type Day, isoDate, usDate, usDateWithWeekday } from '../../domain/day';
import type { Receipt, Verdict } from '../../domain/deadlines';
import type { z } from 'zod';
import { csv } from './csv';
import type { deadlinesOutput } from './output-schema';
import { type Paint, wrapped } from './terminal';

const isoOrNull = (date: Day | undefined): string | null => (date === undefined ? null : isoDate(date));

/** Days late, overdue or left; null where the verdict has none. */
function daysOfVerdict(verdict: Verdict): number | null {
  switch (verdict.kind) {
    case 'late':
    case 'overdue':
      return verdict.days;
    case 'open':
      return verdict.daysLeft;
    case 'timely':
    case 'excused':
    case 'withdrawn':
      return null;
  }
}

/** Clocks for programs, as docs/deadlines.schema.json describes them. */
export function deadlinesJson(lists: readonly DeadlineList[], asOf: Day): string {
  const clocks: z.infer<typeof deadlinesOutput>['clocks'] = lists.flatMap(({ workbook, clocks: lines }) =>
    lines.map((line) => ({
      clock: line.clock,
      sheet: line.sheet,
      cell: line.cell,
      record: line.record,
      student: line.student,
      start: isoOrNull(line.start),
      due: isoOrNull(line.receipt?.due),
      lastBusinessDayBefore: isoOrNull(line.receipt?.lastBusinessDayBefore),
      verdict: line.receipt?.verdict.kind ?? null,
      days: line.receipt ? daysOfVerdict(line.receipt.verdict) : null,
      used: line.receipt?.used ?? null,
      receipt: [...line.lines],
      problem: line.problem ?? null,
      file: workbook,
    })),
  );
  return `${JSON.stringify({ asOf: isoDate(asOf), clocks }, undefined, 2)}\n`;
}

/** Clocks as a table for a spreadsheet. */
export function deadlinesCsv(lists: readonly DeadlineList[]): string {
  return csv([
    [
      'file',
      'clock',
      'sheet',
      'cell',
      'student',
      'record',
      'coordinator',
      'start',
      'due',
      'last business day before',
      'verdict',
      'days',
      'used',
      'problem',
    ],
    ...lists.flatMap(({ workbook, clocks }) =>
      clocks.map((line) => [
        workbook,
        line.clock,
        line.sheet,
        line.cell,
        line.student,
        line.record,
        line.coordinator,
        isoOrNull(line.start) ?? undefined,
        isoOrNull(line.receipt?.due) ?? undefined,
        isoOrNull(line.receipt?.lastBusinessDayBefore) ?? undefined,
        line.receipt?.verdict.kind,
        (line.receipt && daysOfVerdict(line.receipt.verdict)) ?? undefined,
        line.receipt?.used,
        line.problem,
      ]),
    ),
  ]);
}

const groups = [
  { title: 'Overdue', holds: (verdict: Verdict) => verdict.kind === 'overdue' },
  { title: 'Open', holds: (verdict: Verdict) => verdict.kind === 'open' },
  { title: 'Completed late', holds: (verdict: Verdict) => verdict.kind === 'late' },
] as const;

/** Clocks for people: what is overdue, open and late, what is settled as counts, and what has no date and why. */
export function deadlinesText({ workbook, asOf, clocks }: DeadlineList, paint: Paint): string {
  const judged = clocks.filter((line) => line.receipt !== undefined);
  const ofKind = (kind: Verdict['kind']): number => judged.filter((line) => line.receipt?.verdict.kind === kind).length;
  const refused = clocks.filter((line) => line.problem !== undefined);
  const parts = [
    paint.strong(`${workbook}, as of ${usDate(asOf)}`),
    wrapped(
      `Deadlines: ${String(ofKind('overdue'))} overdue, ${String(ofKind('open'))} open, ${String(ofKind('late'))} completed late, ` +
        `${String(ofKind('timely'))} timely, ${String(ofKind('excused') + ofKind('withdrawn'))} excused or withdrawn, ${String(refused.length)} without a date.`,
    ),
  ];
  for (const { title, holds } of groups) {
    const lines = judged.filter((line) => line.receipt && holds(line.receipt.verdict));
    if (lines.length > 0) parts.push('', paint.strong(title), ...lines.map(lineText));
  }
  if (refused.length > 0)
    parts.push(
      '',
      paint.strong('No date'),
      ...refused.map((line) => wrapped(`${line.sheet}!${line.cell}  ${clockName(line)}, ${line.record}: ${line.problem ?? ''}`, 4, '  ')),
    );
  parts.push('', wrapped('Every receipt: ser deadlines FILE --explain ID, where ID is an Evaluation ID or a State Student ID.'));
  return `${parts.join('\n')}\n`;
}

function lineText(line: ClockLine): string {
  const { receipt } = line;
  if (!receipt?.due) return `  ${line.record}`;
  return wrapped(
    `${usDateWithWeekday(receipt.due)}  ${clockName(line)}, ${line.record}, student ${line.student}: ${verdictWords(receipt)}${line.coordinator === '' ? '' : ` (${line.coordinator})`}`,
    4,
    '  ',
  );
}

/** A clock by the first words of its title, before the colon. */
const clockName = ({ title }: ClockLine): string => title.split(':')[0] ?? title;

function verdictWords({ verdict, unit }: Receipt): string {
  const days = (count: number): string => `${String(count)} ${count === 1 ? unit.replace('days', 'day') : unit}`;
  switch (verdict.kind) {
    case 'overdue':
      return verdict.days === 0 ? `overdue; none of the ${unit} has passed since` : `overdue by ${days(verdict.days)}`;
    case 'late':
      return verdict.days === 0 ? `late, before the next of the ${unit}` : `late by ${days(verdict.days)}`;
    case 'open':
      return verdict.daysLeft === 0 ? 'due today' : `${days(verdict.daysLeft)} left`;
    case 'timely':
      return 'timely';
    case 'excused':
      return `excused: ${verdict.why}`;
    case 'withdrawn':
      return 'consent withdrawn';
  }
}

/** The receipts of a list, one after the other. */
export function receiptsText({ clocks }: DeadlineList, paint: Paint): string {
  const texts = clocks.map((line) =>
    [
      paint.strong(`${line.record}, student ${line.student}`),
      wrapped(line.title),
      ...(line.problem === undefined ? line.lines : [wrapped(line.problem)]),
    ].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}
