import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Grades as the state student file carries them. */
export const grades = defineCodes('GRADE', {
  means: 'Grades as the state student file carries them.',
  sources: [
    cite('PowerSchool Louisiana guide, grade level codes', 'sourced', 'vendor table; must be enrolled in SER'),
    cite('PowerSchool Louisiana guide, grade level codes', 'sourced', 'vendor table; eScholar only'),
    cite('PowerSchool Louisiana guide, grade level codes', 'sourced', 'vendor table'),
  ],
  codes: {
    birthTo2: ['15', 'Birth to 2, special education'],
    infant: ['16', 'Infant', { aliases: ['IN'] }],
    toddler: ['17', 'Toddler', { aliases: ['TD'] }],
    preKindergarten3: ['18', 'Pre-kindergarten, age 3', { aliases: ['P3'] }],
    preschoolServices: ['20', 'Preschool services'],
    preKindergarten4: ['24', 'Pre-kindergarten, age 4', { aliases: ['P4', 'PK'] }],
    kindergarten: ['25', 'Kindergarten', { aliases: ['KG', 'K'] }],
    grade1: ['01', 'Grade 1', { aliases: ['1'] }],
    grade2: ['02', 'Grade 2', { aliases: ['2'] }],
    grade3: ['03', 'Grade 3', { aliases: ['3'] }],
    grade4: ['04', 'Grade 4', { aliases: ['4'] }],
    grade5: ['05', 'Grade 5', { aliases: ['5'] }],
    grade6: ['06', 'Grade 6', { aliases: ['6'] }],
    grade7: ['07', 'Grade 7', { aliases: ['7'] }],
    grade8: ['08', 'Grade 8', { aliases: ['8'] }],
    grade9: ['09', 'Grade 9', { aliases: ['9'] }],
    grade10: ['10', 'Grade 10'],
    grade11: ['11', 'Grade 11'],
    grade12: ['12', 'Grade 12'],
    transitional9: ['T9', 'Transitional ninth'],
    extensionAcademy: ['EA', 'Extension academy'],
    nongraded: ['35', 'Nongraded'],
  },
});
