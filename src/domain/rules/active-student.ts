import { evaluations, exits, jurisdictions } from '../model';
import { from, type SheetUse } from './define-rule';

/** What `isActiveOn` looks at; a rule that asks it reads these. */
export const activeStudentReads: readonly SheetUse[] = [
  from(jurisdictions, 'beginDate', 'endDate'),
  from(exits, 'exitDate'),
  from(evaluations, 'evaluationType', 'disseminationDate', 'decision'),
];
