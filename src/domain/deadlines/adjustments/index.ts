export { agreedExtension, learningDisabilityAgreement } from './written-agreement';
export { consentWithdrawn } from './consent-withdrawn';
export { endOfSchoolYear } from './end-of-school-year';
export { otherReason } from './other-reason';
export { parentFailsToProduce } from './parent-fails-to-produce';
export { transferAgreement } from './transfer-agreement';
