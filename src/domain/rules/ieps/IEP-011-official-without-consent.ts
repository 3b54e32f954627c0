import { cellOf, ieps, iepTypes } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

const iep = { iepType: 'initial', status: 'official', signature: 'signed', meetingDate: '2026-01-21' };

export default defineRule({
  id: 'IEP-011',
  sheet: ieps,
  title: 'Initial IEP is official without consent for placement',
  severity: 'error',
  since: '1.0.0',
  sources: [
    cite('LAC 28:CXV.331.C', 'sourced'),
    cite('LAC 28:XLIII.301.A.1.b', 'sourced', 'consent for evaluation is not consent for services'),
  ],
  needs: ['iepType', 'status'],
  consults: ['consentDate', 'signature'],
  check(row, { context }) {
    if (row.iepType !== 'initial' || row.status !== 'official' || row.consentDate !== undefined) return fine;
    // A refusal says why there is no consent; IEP-013 looks for services that were given all the same.
    if (row.signature === 'refused') return fine;
    return found(cellOf(row, 'consentDate'), [cellOf(row, 'iepType'), cellOf(row, 'status')], {
      iepType: context.codes.show(iepTypes, row.iepType),
    });
  },
  found: ({ iepType }) => `Status is official and IEP Type is ${iepType}, but Consent Date is blank.`,
  fix: () =>
    'Enter the date on which the parent consented to the placement. Without consent the IEP stays a draft; consent for the evaluation is not enough.',
  examples: {
    fail: [{ name: 'no consent date', says: 'Consent Date is blank', at: 'Consent Date', given: { IEPs: [iep] } }],
    pass: [
      { name: 'with consent', given: { IEPs: [{ ...iep, consentDate: '2026-01-21' }] } },
      { name: 'still a draft', given: { IEPs: [{ ...iep, status: 'draft' }] } },
      { name: 'a review needs no new consent', given: { IEPs: [{ ...iep, iepType: 'review' }] } },
      { name: 'the parent refused', given: { IEPs: [{ ...iep, signature: 'refused' }] } },
    ],
  },
});
