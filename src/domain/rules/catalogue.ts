// Generated from the declarations by `npm run generate`. Change those, not this file.
import evl003 from './evaluations/EVL-003-dissemination-before-consent';
import type { AnyRule } from './define-rule';

/** Every rule, in the order of the ids. */
export const rules: readonly AnyRule[] = [evl003];
