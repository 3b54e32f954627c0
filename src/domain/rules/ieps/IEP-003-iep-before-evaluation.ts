import { usDate } from '../../day';
import { cellOf, evaluations, ieps } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found, from } from '../define-rule';
import { evaluationOfFirstIep } from './first-iep';

const evaluation = { evaluationType: 'initial', decision: 'eligible', disseminationDate: '2025-12-16' };

export default defineRule({
  id: 'IEP-003',
  sheet: ieps,
  title: 'First IEP meeting is dated before its evaluation was disseminated',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('LAC 28:XCVII.105', 'sourced'), cite('LAC 28:CI.505.9', 'sourced')],
  needs: ['iepType', 'meetingDate', 'evaluationId'],
  consults: ['status'],
  reads: [from(evaluations, 'evaluationId', 'evaluationType', 'disseminationDate')],
  check(row, { file }) {
    const evaluated = evaluationOfFirstIep(file, row);
    if (evaluated?.disseminationDate === undefined || row.meetingDate >= evaluated.disseminationDate) return fine;
    return found(cellOf(row, 'meetingDate'), [cellOf(evaluated, 'disseminationDate')], {
      meeting: row.meetingDate,
      dissemination: evaluated.disseminationDate,
    });
  },
  found: ({ meeting, dissemination }) =>
    `Meeting Date ${usDate(meeting)} is before Dissemination Date ${usDate(dissemination)} of the evaluation that the IEP rests on.`,
  fix: () =>
    'The first IEP follows the completed evaluation; only an interim IEP may come before it. Correct the date, the IEP Type or the Evaluation ID that is wrong.',
  examples: {
    fail: [
      {
        name: 'the meeting was a day before the report',
        says: 'Meeting Date 12/15/2025 is before Dissemination Date 12/16/2025',
        at: 'Meeting Date',
        given: { Evaluations: [evaluation], IEPs: [{ iepType: 'initial', meetingDate: '2025-12-15', evaluationId: 'EV-1' }] },
      },
    ],
    pass: [
      {
        name: 'on the day of the report',
        given: { Evaluations: [evaluation], IEPs: [{ iepType: 'initial', meetingDate: '2025-12-16', evaluationId: 'EV-1' }] },
      },
      {
        name: 'an interim IEP comes before the evaluation',
        given: { Evaluations: [evaluation], IEPs: [{ iepType: 'interim', meetingDate: '2025-10-20', evaluationId: 'EV-1' }] },
      },
      {
        name: 'the evaluation is still open',
        given: {
          Evaluations: [{ evaluationType: 'initial', decision: 'inProcess', consentDate: '2025-10-20' }],
          IEPs: [{ iepType: 'initial', meetingDate: '2025-12-15', evaluationId: 'EV-1' }],
        },
      },
    ],
  },
});
