export { easterSunday } from './easter';
export type { HolidaySet } from './holiday';
export { holidays, holidaysBetween } from './holidays-between';
