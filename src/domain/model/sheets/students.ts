import { cite } from '../../sources';
import { sexes } from '../codes/sexes';
import { races } from '../codes/races';
import { grades } from '../codes/grades';
import { enrolmentTypes } from '../codes/enrolment-types';
import { code, codes, date, site, text, yesno } from '../columns';
import { defineSheet } from '../define-sheet';
import { stateStudentId } from './state-student-id';

/** One row per student who has, or is being evaluated for, an exceptionality. */
export const students = defineSheet('Students', {
  means: 'One row per student who has, or is being evaluated for, an exceptionality.',
  key: ['stateStudentId'],
  columns: {
    stateStudentId,
    localStudentId: text('Local Student ID', 9, {
      means: "the LEA's own number",
      identifies: 'person',
      sources: [cite('PowerSchool Louisiana guide', 'sourced')],
    }),
    lastName: text('Last Name', 60, {
      required: 'always',
      means: 'cut at 20 in SIS',
      sources: [cite('PowerSchool Louisiana guide', 'sourced'), cite('eScholar Uniq-ID file layout, Louisiana', 'sourced')],
    }),
    firstName: text('First Name', 60, {
      required: 'always',
      means: 'cut at 15 in SIS',
      sources: [cite('PowerSchool Louisiana guide', 'sourced'), cite('eScholar Uniq-ID file layout, Louisiana', 'sourced')],
    }),
    middleName: text('Middle Name', 60, {
      means: 'cut at 15 in SIS',
      sources: [cite('PowerSchool Louisiana guide', 'sourced'), cite('eScholar Uniq-ID file layout, Louisiana', 'sourced')],
    }),
    suffix: text('Suffix', 5, { sources: [cite('SER Workbench', 'our convention')] }),
    birthDate: date('Birth Date', {
      required: 'always',
      means: 'drives every age rule',
      sources: [cite('PowerSchool Louisiana guide', 'sourced')],
    }),
    sex: code('Sex', sexes, { required: 'always', sources: [cite('eScholar Uniq-ID file layout, Louisiana', 'sourced')] }),
    hispanicLatino: yesno('Hispanic/Latino', {
      required: 'always',
      means: 'ethnicity is a flag apart from race',
      sources: [cite('PowerSchool Louisiana guide', 'sourced')],
    }),
    race: codes('Race', races, {
      required: 'always',
      means: 'one to five codes, separated by ;',
      sources: [cite('NCES Common Education Data Model', 'inferred')],
    }),
    grade: code('Grade', grades, { required: 'always', sources: [cite('PowerSchool Louisiana guide', 'our convention')] }),
    homeLanguage: text('Home Language', 3, { means: 'ISO 639-2 code', sources: [cite('LAC 28:XCVII.105', 'inferred')] }),
    englishLearner: yesno('English Learner', {
      means: 'needed for FS002, FS089, FS009',
      sources: [cite('NCES Common Education Data Model', 'inferred')],
    }),
    enrolledSite: site('School Site', {
      required: 'always',
      means: 'school of enrolment; the Sites sheet says to which LEA it belongs',
      sources: [cite('PowerSchool Louisiana guide', 'sourced')],
    }),
    enrolmentType: code('Enrolment Type', enrolmentTypes, {
      means: 'public, parentally placed private, home study',
      sources: [cite('LAC 28:XLIII.132', 'inferred')],
    }),
    wardOfState: yesno('Ward of State', { means: 'changes who consents', sources: [cite('LAC 28:XLIII.301', 'inferred')] }),
  },
});
