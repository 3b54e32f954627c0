export { easterSunday } from './easter';
export type { Holiday, HolidaySet } from './holiday';
export { holidays, holidaysBetween, type ObservedHoliday } from './holidays-between';
