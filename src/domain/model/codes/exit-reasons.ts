import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Why a student leaves special education: the federal exiting categories and reasons of ours that roll up to them. */
export const exitReasons = defineCodes('EXITREASON', {
  means: 'Why a student leaves special education: the federal exiting categories and reasons of ours that roll up to them.',
  sources: [cite('EDFacts FS009', 'sourced'), cite('SER Workbench', 'our convention')],
  codes: {
    regularDiploma: ['GHS', 'Graduated with regular high school diploma', { federal: 'GHS' }],
    alternateDiploma: ['GRADALTDPL', 'Graduated with alternate diploma', { federal: 'GRADALTDPL' }],
    certificate: ['RC', 'Received a certificate', { federal: 'RC' }],
    maximumAge: ['RMA', 'Reached maximum age', { federal: 'RMA' }],
    movedKnownToContinue: ['MKC', 'Moved, known to be continuing', { federal: 'MKC' }],
    transferredToRegularEducation: ['TRAN', 'Transferred to regular education', { federal: 'TRAN' }],
    droppedOut: ['DROPOUT', 'Dropped out', { federal: 'DROPOUT' }],
    died: ['D', 'Died', { federal: 'D' }],
    consentRevoked: ['XREVOKE', 'Parent revoked consent', { federal: 'TRAN' }],
    initialServicesRefused: ['XREFUSE', 'Parent refused initial services'],
    privateSchool: ['XPRIV', 'Parentally enrolled in private school', { federal: 'MKC' }],
    homeStudy: ['XHOME', 'Home study', { federal: 'MKC' }],
    notEligible: ['XNOTELIG', 'Evaluated, not eligible'],
    openedInError: ['XERR', 'Record opened in error'],
  },
});
