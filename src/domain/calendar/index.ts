export type { BusinessCalendar, CalendarProblem, Calendars, SchoolYear, SkippedDays } from './business-calendar';
export { calendarsOf } from './calendars';
export { calendarSheets, type CalendarRows, type Closure, computedCalendar, type Session } from './computed-calendar';
export { easterSunday, type HolidaySet, holidays, holidaysBetween } from './holidays';
export { sampleCalendar, sampleCalendarRows } from './sample-calendar';
export { follows } from './school-years';
