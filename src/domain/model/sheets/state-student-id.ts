import { cite } from '../../sources';
import { digits } from '../columns';

/** The id that ties every record to its student, on every sheet that has one. */
export const stateStudentId = digits('State Student ID', 10, {
  required: 'always',
  means: 'LDOE Secure ID (LASID); key of every sheet; text, never a number',
  identifies: 'student',
  sources: [cite('PowerSchool Louisiana guide', 'sourced'), cite('R.S. 17:3914', 'sourced')],
});
