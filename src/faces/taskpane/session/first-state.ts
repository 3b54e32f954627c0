import type { ListChoice, ListView, PaneState, Shown } from './pane-state';
import type { PaneSurroundings } from './surroundings';

/** How a list is asked for at first. */
export const firstChoice: ListChoice = {
  groupBy: 'rule',
  shown: new Set<Shown>(['error', 'warning', 'information', 'not-judged']),
  search: '',
  site: '',
  coordinator: '',
  openGroups: new Set(),
};

/** The list of a pane that has not checked yet. */
export const emptyList: ListView = {
  ...firstChoice,
  lines: [],
  counts: { error: 0, warning: 0, information: 0, 'not-judged': 0 },
  sites: [],
  coordinators: [],
  chosen: undefined,
  rootCauses: [],
};

/** What a pane shows while its workbook is being opened. */
export const firstState = ({ today, requestsOutside }: PaneSurroundings): PaneState => ({
  workbook: undefined,
  asOf: { choice: 'today', day: today() },
  screen: { kind: 'check' },
  check: { kind: 'opening' },
  list: emptyList,
  marks: { on: true, busy: false, cells: 0, unmarked: [] },
  followed: undefined,
  stale: undefined,
  status: 'Opening the workbook.',
  trouble: undefined,
  requestsOutside: requestsOutside(),
});
