import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Exceptionalities of Bulletin 1508: thirteen disabilities, gifted, and talented in three areas. */
export const exceptionalities = defineCodes('EXCEPTIONALITY', {
  means: 'Exceptionalities of Bulletin 1508: thirteen disabilities, gifted, and talented in three areas.',
  sources: [cite('LAC 28:CI.701-725', 'sourced', 'names, codes federal'), cite('LAC 28:CI.901, 903', 'sourced', 'names, codes ours')],
  codes: {
    autism: ['AUT', 'Autism', { federal: 'AUT' }],
    deafBlindness: ['DB', 'Deaf-Blindness', { federal: 'DB' }],
    developmentalDelay: ['DD', 'Developmental Delay', { federal: 'DD' }],
    emotionalDisturbance: ['EMN', 'Emotional Disturbance', { federal: 'EMN' }],
    hearing: ['HI', 'Deaf and/or Hard of Hearing', { federal: 'HI' }],
    intellectualDisability: ['ID', 'Intellectual Disability', { federal: 'ID' }],
    multipleDisabilities: ['MD', 'Multiple Disabilities', { federal: 'MD' }],
    orthopedicImpairment: ['OI', 'Orthopedic Impairment', { federal: 'OI' }],
    otherHealthImpairment: ['OHI', 'Other Health Impairment', { federal: 'OHI' }],
    specificLearningDisability: ['SLD', 'Specific Learning Disability', { federal: 'SLD' }],
    speechOrLanguage: ['SLI', 'Speech or Language Impairment', { federal: 'SLI' }],
    traumaticBrainInjury: ['TBI', 'Traumatic Brain Injury', { federal: 'TBI' }],
    visualImpairment: ['VI', 'Visual Impairment', { federal: 'VI' }],
    gifted: ['GIF', 'Gifted'],
    talentedVisualArts: ['TALA', 'Talented, visual arts'],
    talentedMusic: ['TALM', 'Talented, music'],
    talentedTheatre: ['TALT', 'Talented, theatre'],
  },
});
