import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Why a Part C child had no IEP by the third birthday. */
export const partCDelays = defineCodes('PARTCDELAY', {
  means: 'Why a Part C child had no IEP by the third birthday.',
  sources: [cite('SPP/APR indicator B-12', 'inferred'), cite('34 CFR 303.209(c)', 'inferred')],
  codes: {
    parentRefusal: ['PARENT', 'Parent refusal to consent or delay'],
    lateReferral: ['LATE', 'Referred to Part C less than 90 days before the third birthday'],
    other: ['OTHER', 'Other, not an accepted reason'],
    familyDeclined: ['FAMILY', 'Family declined the transition conference'],
  },
});
