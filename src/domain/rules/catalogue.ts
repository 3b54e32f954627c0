// Generated from the declarations by `npm run generate`. Change those, not this file.
import evl002 from './evaluations/EVL-002-initial-evaluation-without-consent';
import evl003 from './evaluations/EVL-003-dissemination-before-consent';
import evl004 from './evaluations/EVL-004-initial-evaluation-over-60-business-days';
import evl005 from './evaluations/EVL-005-extension-incomplete';
import evl006 from './evaluations/EVL-006-disseminated-after-extended-due-date';
import evl008 from './evaluations/EVL-008-initial-evaluation-open-past-due-date';
import evl012 from './evaluations/EVL-012-re-evaluation-without-earlier-evaluation';
import evl013 from './evaluations/EVL-013-decision-and-exceptionality-disagree';
import evl014 from './evaluations/EVL-014-exceptionality-listed-twice';
import evl015 from './evaluations/EVL-015-developmental-delay-outside-its-ages';
import evl019 from './evaluations/EVL-019-deaf-and-blind-without-deaf-blindness';
import evl022 from './evaluations/EVL-022-degree-of-intellectual-disability';
import evl029 from './evaluations/EVL-029-re-evaluation-after-three-years';
import evl030 from './evaluations/EVL-030-re-evaluation-due';
import evl039 from './evaluations/EVL-039-dissemination-in-the-future';
import fmt001 from './formats/FMT-001-not-a-date';
import fmt002 from './formats/FMT-002-date-before-ser';
import fmt003 from './formats/FMT-003-unknown-code';
import fmt004 from './formats/FMT-004-leading-zero-lost';
import fmt005 from './formats/FMT-005-stray-space';
import iep001 from './ieps/IEP-001-first-iep-over-30-days';
import iep002 from './ieps/IEP-002-eligible-without-iep';
import iep003 from './ieps/IEP-003-iep-before-evaluation';
import iep006 from './ieps/IEP-006-annual-review-late-or-due';
import iep009 from './ieps/IEP-009-official-ieps-overlap';
import iep011 from './ieps/IEP-011-official-without-consent';
import jur001 from './jurisdictions/JUR-001-two-open-jurisdictions';
import jur002 from './jurisdictions/JUR-002-jurisdictions-overlap';
import jur003 from './jurisdictions/JUR-003-end-before-begin';
import jur004 from './jurisdictions/JUR-004-unknown-lea';
import jur005 from './jurisdictions/JUR-005-site-of-another-lea';
import jur006 from './jurisdictions/JUR-006-end-without-reason';
import plc001 from './placements/PLC-001-setting-does-not-fit-age';
import plc002 from './placements/PLC-002-percent-does-not-fit-setting';
import stu001 from './students/STU-001-state-student-id-missing';
import stu002 from './students/STU-002-state-student-id-not-ten-digits';
import stu003 from './students/STU-003-social-security-number';
import stu004 from './students/STU-004-state-student-id-twice';
import stu005 from './students/STU-005-one-child-under-two-ids';
import stu006 from './students/STU-006-name-missing';
import stu009 from './students/STU-009-birth-date-missing';
import stu011 from './students/STU-011-sex-unknown';
import stu012 from './students/STU-012-race-or-ethnicity-unknown';
import stu013 from './students/STU-013-grade-unknown';
import stu015 from './students/STU-015-school-site-code';
import stu016 from './students/STU-016-no-student-row';
import svc001 from './services/SVC-001-service-outside-its-iep';
import svc002 from './services/SVC-002-service-end-before-begin';
import svc003 from './services/SVC-003-first-service-over-10-school-days';
import svc005 from './services/SVC-005-termination-without-reason';
import svc006 from './services/SVC-006-service-open-after-exit';
import type { AnyRule } from './define-rule';

/** Every rule, in the order of the ids. */
export const rules: readonly AnyRule[] = [
  evl002,
  evl003,
  evl004,
  evl005,
  evl006,
  evl008,
  evl012,
  evl013,
  evl014,
  evl015,
  evl019,
  evl022,
  evl029,
  evl030,
  evl039,
  fmt001,
  fmt002,
  fmt003,
  fmt004,
  fmt005,
  iep001,
  iep002,
  iep003,
  iep006,
  iep009,
  iep011,
  jur001,
  jur002,
  jur003,
  jur004,
  jur005,
  jur006,
  plc001,
  plc002,
  stu001,
  stu002,
  stu003,
  stu004,
  stu005,
  stu006,
  stu009,
  stu011,
  stu012,
  stu013,
  stu015,
  stu016,
  svc001,
  svc002,
  svc003,
  svc005,
  svc006,
];
