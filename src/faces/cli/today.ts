import { civilDay, type Day } from '../../domain/day';

/** Today on the clock of this computer, in its own time zone: the only place where a check without --as-of learns the date. */
export function today(now = new Date()): Day {
  return civilDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
