import { students } from './students';
import { jurisdictions } from './jurisdictions';
import { parents } from './parents';
import { evaluations } from './evaluations';
import { extensions } from './extensions';
import { ieps } from './ieps';
import { placements } from './placements';
import { services } from './services';
import { assessments } from './assessments';
import { extendedSchoolYear } from './extended-school-year';
import { transition } from './transition';
import { partC } from './part-c';
import { exits } from './exits';
import { sites } from './sites';
import { calendarDays } from './calendar-days';
import { schoolYears } from './school-years';
import { calendarCoverage } from './calendar-coverage';
import { datesToRemember } from './dates-to-remember';
import { settingsSheet } from './settings-sheet';
import { acknowledgements } from './acknowledgements';
import { codesSheet } from './codes-sheet';

/** Every sheet of a SER workbook, in the order of the templates. */
export const serSheets = [
  students,
  jurisdictions,
  parents,
  evaluations,
  extensions,
  ieps,
  placements,
  services,
  assessments,
  extendedSchoolYear,
  transition,
  partC,
  exits,
  sites,
  calendarDays,
  schoolYears,
  calendarCoverage,
  datesToRemember,
  settingsSheet,
  acknowledgements,
  codesSheet,
] as const;

export {
  students,
  jurisdictions,
  parents,
  evaluations,
  extensions,
  ieps,
  placements,
  services,
  assessments,
  extendedSchoolYear,
  transition,
  partC,
  exits,
  sites,
  calendarDays,
  schoolYears,
  calendarCoverage,
  datesToRemember,
  settingsSheet,
  acknowledgements,
  codesSheet,
};
