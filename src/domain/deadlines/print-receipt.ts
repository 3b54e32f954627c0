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
    ...(receipt.runs === undefined ? countedLines(receipt) : block('Runs', `${receipt.runs}, to ${usDateWithWeekday(receipt.baseDue)}`)),
    ...openingLines(receipt),
    ...receipt.adjustments.flatMap((adjustment) => adjustmentLines(adjustment, place)),
    ...dueLines(receipt),
    ...endLines(receipt, place),
    ...(receipt.warningOnly === undefined ? [] : block('Note', `Only a warning: ${receipt.warningOnly}`)),
    ...calendarLines(receipt),
  ];
}

const startLines = ({ start, startCounts, startMeans, startCell }: Receipt, place: (cell: CellRef) => string): readonly string[] =>
  block(startCounts ? 'Start' : 'Day 0', `${usDateWithWeekday(start)}  ${startMeans}  ${place(startCell)}`);

function countedLines({ due, baseDue, dayOne, counted, unit, skipped, skippedDays }: Receipt): readonly string[] {
  const named = skipped.reduce((sum, { weekdays }) => sum + weekdays, 0);
  return [
    ...block(
      'Counted',
      `${amount(counted, unit)}, ${usDateWithWeekday(dayOne)} to ${usDateWithWeekday(due ?? baseDue)}`,
      `${amount(counted + skippedDays, 'days')} in all = ${String(counted)} counted + ${String(skippedDays)} skipped`,
    ),
    ...(skippedDays === 0 ? [] : block('Skipped', amount(skippedDays - named, 'Saturdays and Sundays'), ...skipped.map(skippedWords))),
  ];
}

const openingLines = ({ openings, stop }: Receipt): readonly string[] =>
  openings.flatMap(({ on, means, authority }) =>
    block(
      'Opens',
      `${usDateWithWeekday(on)}  ${means}`,
      ...(stop !== undefined && stop < on ? [`ended ${usDateWithWeekday(stop)}, too early`] : []),
      citationWords(authority),
    ),
  );

function skippedWords({ from, through, weekdays, why }: SkippedDays): string {
  if (from === through) return `${usDateWithWeekday(from)}  ${why}`;
  return `${usDateWithWeekday(from)} to ${usDateWithWeekday(through)}  ${why} (${amount(weekdays, 'weekdays')})`;
}

const adjustmentLines = (
  { applied, title, explanation, authority, cell }: Adjustment,
  place: (cell: CellRef) => string,
): readonly string[] =>
  block(applied ? 'Applied' : 'Ignored', cell ? `${title}  ${place(cell)}` : title, explanation, citationWords(authority));

function dueLines({ due, baseDue, lastBusinessDayBefore, sources }: Receipt): readonly string[] {
  if (due === undefined) return block('Due', `none; it would have been ${usDateWithWeekday(baseDue)}`, citationWords(sources));
  const last =
    lastBusinessDayBefore === undefined || lastBusinessDayBefore === due
      ? []
      : [`last business day before it: ${usDateWithWeekday(lastBusinessDayBefore)}`];
  return block('Due', usDateWithWeekday(due), ...last, citationWords(sources));
}

function endLines(receipt: Receipt, place: (cell: CellRef) => string): readonly string[] {
  const { stop, stopMeans, stopCell, startCell, used, usedThrough, unit, verdict, skippedAfterDue } = receipt;
  const daysUsed = verdict.kind === 'excused' ? '' : ` (${amount(used, unit)} used)`;
  const stands = `${verdictWords(receipt)}${daysUsed}`;
  const after = skippedAfterDue.length === 0 ? [] : ['after the due date also skipped:', ...skippedAfterDue.map(skippedWords)];
  if (verdict.kind === 'withdrawn') return block('Ended', `${usDateWithWeekday(usedThrough)}  ${stands}`);
  if (stop === undefined) return block('Open', `on ${usDateWithWeekday(usedThrough)}: ${stands}`, ...after);
  const where = stopCell === undefined || stopCell.row === startCell.row ? '' : `  ${place(stopCell)}`;
  return block('Ended', `${usDateWithWeekday(stop)}  ${stopMeans}${where}`, stands, ...after);
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

const calendarLines = ({ calendarSources }: Receipt): readonly string[] =>
  calendarSources.length === 0 ? [] : block('Calendar', ...calendarSources);

const citationWords = (citations: readonly Citation[]): string => citations.map(({ source, mark }) => `${source} (${mark})`).join('; ');

/** `1 business day`, `60 business days`. */
const amount = (number: number, plural: string): string => `${String(number)} ${number === 1 ? plural.replaceAll('days', 'day') : plural}`;

/** Texts below each other behind a label, each wrapped. A word longer than a line stands alone. */
const block = (label: string, ...texts: readonly string[]): readonly string[] =>
  texts.flatMap(wrapped).map((line, at) => `${(at === 0 ? label : '').padEnd(labelWidth)}${line}`);

// Double spaces set the parts of a line apart; a line breaks only at single ones or after the pair.
function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?! )/)) {
    if (line !== '' && line.length + 1 + word.trimEnd().length > width - labelWidth) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
