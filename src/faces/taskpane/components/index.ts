export { Pane, type PaneProps } from './pane';
export type { PaneTheme } from './themes';
