import { usDateWithWeekday } from '../day';
import type { SkippedDays } from '../calendar';
import type { CellRef } from '../model';
import type { Citation } from '../sources';
import type { Adjustment, Receipt } from './receipt';

const width = 80;
const labelWidth = 10;

/**
 * A receipt as lines of at most 80 characters from which a person can recount it by hand.
 * @param receipt what {@link runClock} gave
 * @param place says where a cell stands, for instance `Evaluations!J12`
 */
export function printReceipt(receipt: Receipt, place: (cell: CellRef) => string): readonly string[] {
  return [
    ...startLines(receipt, place),
    ...countedLines(receipt),
    ...receipt.adjustments.flatMap((adjustment) => adjustmentLines(adjustment, place)),
    ...dueLines(receipt),
    ...endLines(receipt),
    ...labelled('Calendar', calendarWords(receipt)),
  ];
}

const startLines = ({ start, startCounts, startMeans, startCell }: Receipt, place: (cell: CellRef) => string): readonly string[] =>
  labelled(startCounts ? 'Start' : 'Day 0', `${usDateWithWeekday(start)}  ${startMeans}  ${place(startCell)}`);

function countedLines({ due, baseDue, dayOne, counted, unit, skipped, skippedDays }: Receipt): readonly string[] {
  const through = due ?? baseDue;
  const named = skipped.reduce((sum, { weekdays }) => sum + weekdays, 0);
  const total = `${amount(counted + skippedDays, 'day')} = ${String(counted)} counted + ${String(skippedDays)} skipped`;
  return [
    ...labelled('Counted', `${amount(counted, unit)}, ${usDateWithWeekday(dayOne)} to ${usDateWithWeekday(through)}; ${total}`),
    ...(skippedDays === 0 ? [] : labelled('Skipped', amount(skippedDays - named, 'Saturday or Sunday'))),
    ...skipped.flatMap((run) => labelled('', skippedWords(run))),
  ];
}

function skippedWords({ from, through, weekdays, why, source }: SkippedDays): string {
  const days = from === through ? usDateWithWeekday(from) : `${usDateWithWeekday(from)} to ${usDateWithWeekday(through)}`;
  const long = from === through ? '' : ` (${amount(weekdays, 'weekday')})`;
  return `${days}  ${why}${long}${source === undefined ? '' : `; ${source}`}`;
}

const adjustmentLines = (
  { applied, title, explanation, authority, cell }: Adjustment,
  place: (cell: CellRef) => string,
): readonly string[] =>
  labelled(
    applied ? 'Applied' : 'Ignored',
    [title, cell && `  ${place(cell)}`, `. ${explanation}`, ` ${citationWords(authority)}`].join(''),
  );

function dueLines({ due, baseDue, lastBusinessDayBefore, sources }: Receipt): readonly string[] {
  if (due === undefined) return labelled('Due', `no due date; it would have been ${usDateWithWeekday(baseDue)}. ${citationWords(sources)}`);
  const last =
    lastBusinessDayBefore === undefined || lastBusinessDayBefore === due
      ? ''
      : `; last business day before it ${usDateWithWeekday(lastBusinessDayBefore)}`;
  return labelled('Due', `${usDateWithWeekday(due)}${last}. ${citationWords(sources)}`);
}

function endLines(receipt: Receipt): readonly string[] {
  const { stop, stopMeans, used, unit, skippedAfterDue } = receipt;
  const label = stop === undefined ? 'Open' : 'Ended';
  const ended = stop === undefined ? '' : `${usDateWithWeekday(stop)}  ${stopMeans}; `;
  const after = skippedAfterDue.length === 0 ? [] : ['After the due date also skipped:', ...skippedAfterDue.map(skippedWords)];
  return [
    ...labelled(label, `${ended}${verdictWords(receipt)} (${amount(used, unit)} used)`),
    ...after.flatMap((line) => labelled('', line)),
  ];
}

function verdictWords({ verdict, unit }: Receipt): string {
  switch (verdict.kind) {
    case 'timely':
      return 'timely';
    case 'late':
      return verdict.days === 0 ? `late, before the next of the ${unit}` : `late by ${amount(verdict.days, unit)}`;
    case 'open':
      return `${amount(verdict.daysLeft, unit)} left`;
    case 'overdue':
      return verdict.days === 0 ? `overdue, before the next of the ${unit}` : `overdue by ${amount(verdict.days, unit)}`;
    case 'excused':
      return `excused: ${verdict.why}`;
    case 'withdrawn':
      return 'consent withdrawn';
  }
}

const calendarWords = ({ calendarSources }: Receipt): string =>
  calendarSources.length === 0 ? 'no named day was skipped' : `days from ${calendarSources.join('; ')}`;

const citationWords = (citations: readonly Citation[]): string =>
  `(${citations.map(({ source, mark }) => `${source}, ${mark}`).join('; ')})`;

/** `1 business day`, `60 business days`. */
function amount(number: number, unit: string): string {
  const one = unit.endsWith('days') ? unit.slice(0, -1) : unit;
  if (number === 1) return `1 ${one}`;
  return `${String(number)} ${one === 'Saturday or Sunday' ? 'Saturdays and Sundays' : `${one}s`}`;
}

/** Text behind a label, wrapped, with later lines indented. A word longer than a line stands alone. */
function labelled(label: string, text: string): readonly string[] {
  const lines: string[] = [];
  let line = label.padEnd(labelWidth);
  let isEmpty = true;
  for (const word of text.split(/ (?! )/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line.trimEnd());
      line = ' '.repeat(labelWidth);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
