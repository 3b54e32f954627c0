import { cite } from '../../sources';
import { serviceKinds } from '../codes/service-kinds';
import { periods } from '../codes/periods';
import { locations } from '../codes/locations';
import { exitReasons } from '../codes/exit-reasons';
import { code, date, integer, site, text } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per service under an IEP. */
export const services = defineSheet('Services', {
  means: 'One row per service under an IEP.',
  key: ['serviceId'],
  dated: ['beginDate'],
  columns: {
    serviceId: text('Service ID', 12, {
      required: 'always',
      means: 'key',
      identifies: 'record',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    stateStudentId,
    iepId: text('IEP ID', 12, { required: 'always', identifies: 'record', sources: [cite('SER Workbench', 'our convention')] }),
    service: code('Service', serviceKinds, {
      required: 'always',
      sources: [cite('LAC 28:CI.1301', 'sourced'), cite('LAC 28:CI.1503-1507', 'sourced'), cite('34 CFR 300.34', 'sourced')],
    }),
    minutesPerSession: integer('Minutes per Session', { required: 'always', sources: [cite('LAC 28:XCVII.303', 'sourced')] }),
    sessionsPerPeriod: integer('Sessions per Period', { required: 'always', sources: [cite('LAC 28:XCVII.303', 'sourced')] }),
    period: code('Period', periods, {
      required: 'always',
      means: 'day, week, month, year',
      sources: [cite('SER Workbench', 'our convention')],
    }),
    location: code('Location', locations, { sources: [cite('SER Workbench', 'our convention')] }),
    site: site('Site', { required: 'always', sources: [cite('SER Workbench', 'inferred')] }),
    providerId: text('Provider ID', 9, { identifies: 'person', sources: [cite('SER New User Training, 2016', 'inferred')] }),
    providerName: text('Provider Name', 40, { sources: [cite('SER New User Training, 2016', 'inferred')] }),
    beginDate: date('Begin Date', { required: 'always', sources: [cite('SER New User Training, 2016', 'sourced')] }),
    endDate: date('End Date', { sources: [cite('SER New User Training, 2016', 'sourced')] }),
    terminationReason: code('Termination Reason', exitReasons, { sources: [cite('SER New User Training, 2016', 'sourced')] }),
  },
});
