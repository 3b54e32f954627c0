export { findingText, troubleText, unjudgedText } from './copy-texts';
export { firstState } from './first-state';
export { paneSession } from './pane-session';
export type { AsOf, ListChoice, ListLine, ListView, PaneSession, PaneState, Screen, SheetLine, Shown, Stale, Trouble } from './pane-state';
export type { PaneSurroundings } from './surroundings';
