export { type Grid } from './grid';
export { mountGrid } from './mount-grid';
