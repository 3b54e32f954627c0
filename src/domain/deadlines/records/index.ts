export { hasLeft, isActiveOn, openJurisdictionOn } from './active-student';
export { annualIeps, type HeldIep, isAnnual } from './annual-ieps';
export {
  type CompletedEvaluation,
  isCompleted,
  isCutShort,
  isDecided,
  isReevaluation,
  latestCompletedEvaluation,
  opensServices,
} from './completed-evaluation';
export { leftBetween } from './left-between';
export { hasTurned, isRecordedAt, latestDisabilityIep } from './student-ages';
export { threeYearDate, waiversOf } from './three-year-date';
