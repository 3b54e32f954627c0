export { findingText, troubleText, unjudgedText } from './copy-texts';
export { firstState } from './first-state';
export { paneSession } from './pane-session';
export type {
  AsOf,
  CheckView,
  Followed,
  ListChoice,
  ListLine,
  ListView,
  MarksView,
  PaneCommands,
  PaneSession,
  PaneState,
  RootCause,
  Screen,
  SheetLine,
  Shown,
  Stale,
  Trouble,
} from './pane-state';
export type { PaneSurroundings } from './surroundings';
