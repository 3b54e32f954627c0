import { type Column, students } from '../../model';

const { birthDate, sex, hispanicLatino, race, grade } = students.columns;

/** Columns with a rule of their own for unreadable cells (STU-009, 011, 012, 013): the rules on formats leave them out. */
export const spokenForElsewhere: ReadonlySet<Column> = new Set<Column>([birthDate, sex, hispanicLatino, race, grade]);
