import type { Book } from '../model';
import type { Settings } from '../settings';
import type { BusinessCalendar, Calendars } from './business-calendar';
import { LeaCalendar } from './lea-calendar';

/**
 * The calendars of a workbook, from its Calendar, School Years and Calendar Coverage sheets; each is made at the first
 * question about its LEA. The sheets win: nothing is computed beside them, except the list that the setting FSA asks for.
 */
export function calendarsOf(book: Book, settings: Settings): Calendars {
  const byLea = new Map<string, BusinessCalendar>();
  return {
    of(lea) {
      let calendar = byLea.get(lea);
      if (!calendar) byLea.set(lea, (calendar = new LeaCalendar(lea, book, settings)));
      return calendar;
    },
  };
}
