export { Pane } from './pane';
export type { PaneTheme } from './themes';
