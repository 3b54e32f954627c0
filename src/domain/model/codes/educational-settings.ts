import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Educational settings: the school-age table (FS002) and the early-childhood table (FS089) in one list. */
export const educationalSettings = defineCodes('SETTING', {
  means: 'Educational settings: the school-age table (FS002) and the early-childhood table (FS089) in one list.',
  sources: [cite('EDFacts FS002 (school age)', 'sourced'), cite('EDFacts FS089 (early childhood)', 'sourced')],
  codes: {
    regularClass80: ['RC80', 'Inside regular class 80% or more of the day', { federal: 'RC80' }],
    regularClass40To79: ['RC79TO40', 'Inside regular class 40% through 79% of the day', { federal: 'RC79TO40' }],
    regularClassUnder40: ['RC39', 'Inside regular class less than 40% of the day', { federal: 'RC39' }],
    separateSchool: ['SS', 'Separate school', { federal: 'SS' }],
    residentialFacility: ['RF', 'Residential facility', { federal: 'RF' }],
    homeboundOrHospital: ['HH', 'Homebound or hospital', { federal: 'HH' }],
    correctionalFacility: ['CF', 'Correctional facility', { federal: 'CF' }],
    parentallyPlacedPrivate: ['PPPS', 'Parentally placed in private school', { federal: 'PPPS' }],
    earlyChildhood10ServicesIn: [
      'REC10YSVCS',
      'Regular early childhood program 10 h a week or more, majority of services in it',
      { federal: 'REC10YSVCS' },
    ],
    earlyChildhood10ServicesElsewhere: [
      'REC10YOTHLOC',
      'Regular early childhood program 10 h a week or more, majority of services elsewhere',
      { federal: 'REC10YOTHLOC' },
    ],
    earlyChildhood9ServicesIn: [
      'REC09YSVCS',
      'Regular early childhood program under 10 h a week, majority of services in it',
      { federal: 'REC09YSVCS' },
    ],
    earlyChildhood9ServicesElsewhere: [
      'REC09YOTHLOC',
      'Regular early childhood program under 10 h a week, majority of services elsewhere',
      { federal: 'REC09YOTHLOC' },
    ],
    separateClass: ['SC', 'Separate class (early childhood)', { federal: 'SC' }],
    home: ['H', 'Home', { federal: 'H' }],
    serviceProviderLocation: ['SPL', 'Service provider location or other location', { federal: 'SPL' }],
  },
});
