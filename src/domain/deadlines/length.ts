import type { Receipt } from './receipt';

/** How long a clock runs. */
export interface Length {
  readonly days: number;
  readonly unit: Receipt['unit'];
}

/** So many business days: Monday to Friday except the holidays of the settings. */
export const businessDays = (days: number): Length => ({ days, unit: 'business days' });

/** So many calendar days. */
export const calendarDays = (days: number): Length => ({ days, unit: 'calendar days' });

/** So many school days. */
export const schoolDays = (days: number): Length => ({ days, unit: 'school days' });
