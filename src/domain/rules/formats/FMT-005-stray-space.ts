import { cite } from '../../sources';
import { defineFlawRule, found, written } from '../define-rule';

export default defineFlawRule({
  id: 'FMT-005',
  title: 'Text has a space at its start or end, or a character that does not print',
  severity: 'warning',
  since: '1.0.0',
  sources: [cite('SER Workbench', 'our convention')],
  flaws: ['stray-space'],
  looksAt: () => true,
  check: ({ row, field, column, flaw }) =>
    found({ row, field }, [], { header: column.header, readAs: (flaw.readAs ?? flaw.raw.trim()).slice(0, 60) }),
  found: ({ header, readAs }) => `${header} "${readAs}" has a space at its start or end, or a character that does not print.`,
  fix: ({ readAs }) => `Type it again as "${readAs}".`,
  examples: {
    fail: [
      {
        name: 'a space at the end',
        says: 'Coordinator "Hailey Guidry" has a space',
        at: 'Coordinator',
        given: { Evaluations: [{ coordinator: written('Hailey Guidry ') }] },
      },
      {
        name: 'a space before an id',
        says: 'Provider ID "P0055" has a space',
        at: 'Provider ID',
        given: { Services: [{ providerId: written(' P0055') }] },
      },
      {
        name: 'a space that does not break, from a web page',
        says: 'Last Name "Guidry" has a space',
        at: 'Last Name',
        given: { Students: [{ lastName: written('Guidry\u00a0') }] },
      },
    ],
    pass: [
      { name: 'a space between two names', given: { Evaluations: [{ coordinator: written('Hailey Guidry') }] } },
      { name: 'a cell of spaces is blank', given: { Evaluations: [{ coordinator: written('  ') }] } },
    ],
  },
});
