import type { Clock } from '../define-clock';
import { ageingOut } from './ageing-out';
import { annualReview } from './annual-review';
import { earlyStepsList } from './early-steps-list';
import { extendedSchoolYear } from './extended-school-year';
import { firstServices } from './first-services';
import { firstServicesGifted } from './first-services-gifted';
import { inStateTransfer } from './in-state-transfer';
import { independentEvaluation } from './independent-evaluation';
import { initialEvaluation } from './initial-evaluation';
import { initialIep } from './initial-iep';
import { interimIep } from './interim-iep';
import { majorityStatement } from './majority-statement';
import { outOfStateEvaluation } from './out-of-state-evaluation';
import { parentRequest } from './parent-request';
import { partCConference } from './part-c-conference';
import { partCNotification } from './part-c-notification';
import { reEvaluation } from './re-evaluation';
import { reEvaluationConsent } from './re-evaluation-consent';
import { referral } from './referral';
import { thirdBirthday } from './third-birthday';
import { transitionAt16 } from './transition-at-16';

/** Every clock, in the order of a child's way through the system. */
export const clocks: readonly Clock[] = [
  earlyStepsList,
  partCConference,
  partCNotification,
  thirdBirthday,
  parentRequest,
  referral,
  initialEvaluation,
  outOfStateEvaluation,
  initialIep,
  interimIep,
  firstServices,
  firstServicesGifted,
  annualReview,
  reEvaluation,
  reEvaluationConsent,
  independentEvaluation,
  inStateTransfer,
  extendedSchoolYear,
  transitionAt16,
  majorityStatement,
  ageingOut,
];
