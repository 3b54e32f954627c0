// Every code table, in the order of the Codes sheet.
import { exceptionalities } from './exceptionalities';
import { degrees } from './degrees';
import { speechTypes } from './speech-types';
import { educationalSettings } from './educational-settings';
import { exitReasons } from './exit-reasons';
import { evaluationTypes } from './evaluation-types';
import { decisions } from './decisions';
import { extensionReasons } from './extension-reasons';
import { referralSources } from './referral-sources';
import { iepTypes } from './iep-types';
import { iepForms } from './iep-forms';
import { iepStatuses } from './iep-statuses';
import { signatures } from './signatures';
import { esyCriteria } from './esy-criteria';
import { assessmentKinds } from './assessment-kinds';
import { diplomas } from './diplomas';
import { serviceKinds } from './service-kinds';
import { periods } from './periods';
import { locations } from './locations';
import { residencies } from './residencies';
import { relationships } from './relationships';
import { enrolmentTypes } from './enrolment-types';
import { sexes } from './sexes';
import { races } from './races';
import { grades } from './grades';
import { partCDelays } from './part-c-delays';
import { siteKinds } from './site-kinds';
import { dayKinds } from './day-kinds';
import { reminderKinds } from './reminder-kinds';

/** Every code table that the product knows; a district replaces the codes of a table on its Codes sheet, never the meanings. */
export const codeTables = [
  exceptionalities,
  degrees,
  speechTypes,
  educationalSettings,
  exitReasons,
  evaluationTypes,
  decisions,
  extensionReasons,
  referralSources,
  iepTypes,
  iepForms,
  iepStatuses,
  signatures,
  esyCriteria,
  assessmentKinds,
  diplomas,
  serviceKinds,
  periods,
  locations,
  residencies,
  relationships,
  enrolmentTypes,
  sexes,
  races,
  grades,
  partCDelays,
  siteKinds,
  dayKinds,
  reminderKinds,
] as const;

export {
  exceptionalities,
  degrees,
  speechTypes,
  educationalSettings,
  exitReasons,
  evaluationTypes,
  decisions,
  extensionReasons,
  referralSources,
  iepTypes,
  iepForms,
  iepStatuses,
  signatures,
  esyCriteria,
  assessmentKinds,
  diplomas,
  serviceKinds,
  periods,
  locations,
  residencies,
  relationships,
  enrolmentTypes,
  sexes,
  races,
  grades,
  partCDelays,
  siteKinds,
  dayKinds,
  reminderKinds,
};
