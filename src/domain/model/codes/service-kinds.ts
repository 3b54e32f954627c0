import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Special education, related services and supplementary aids. */
export const serviceKinds = defineCodes('SERVICE', {
  means: 'Special education, related services and supplementary aids.',
  sources: [
    cite('LAC 28:CI.1301, 901, 903', 'sourced'),
    cite('34 CFR 300.34', 'sourced', 'OT, PT, O&M; rest I'),
    cite('LAC 28:XLIII.905', 'sourced'),
  ],
  codes: {
    specialInstruction: ['SPIN', 'Special instruction'],
    gifted: ['GIFT', 'Gifted instruction'],
    talentedVisualArts: ['TALA', 'Talented instruction, visual arts'],
    talentedMusic: ['TALM', 'Talented instruction, music'],
    talentedTheatre: ['TALT', 'Talented instruction, theatre'],
    adaptedPhysicalEducation: ['APE', 'Adapted physical education'],
    speechAsSpecialEducation: ['SLPS', 'Speech-language as special education'],
    vocational: ['VOC', 'Vocational education'],
    travelTraining: ['TRAV', 'Travel training'],
    homeboundInstruction: ['HOMEB', 'Homebound or hospital instruction'],
    occupationalTherapy: ['OT', 'Occupational therapy'],
    physicalTherapy: ['PT', 'Physical therapy'],
    speechTherapy: ['SLPR', 'Speech-language pathology'],
    audiology: ['AUD', 'Audiology'],
    psychological: ['PSY', 'Psychological services'],
    counselling: ['COUN', 'Counselling'],
    socialWork: ['SW', 'Social work'],
    schoolHealth: ['HEAL', 'School health services'],
    schoolNurse: ['NURS', 'School nurse services'],
    orientationAndMobility: ['OM', 'Orientation and mobility'],
    interpreting: ['INTP', 'Interpreting'],
    assistiveTechnology: ['ATEC', 'Assistive technology'],
    transportation: ['TRAN', 'Transportation'],
    recreation: ['REC', 'Recreation'],
    rehabilitationCounselling: ['REHAB', 'Rehabilitation counselling'],
    medicalDiagnostic: ['MEDD', 'Medical services (diagnostic)'],
    parentCounselling: ['PARC', 'Parent counselling and training'],
    earlyIdentification: ['EID', 'Early identification'],
    paraprofessional: ['PARA', 'Paraprofessional'],
    personnelSupports: ['SUPP', 'Supports for school personnel'],
  },
});
