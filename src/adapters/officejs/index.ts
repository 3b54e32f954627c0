export { liveWorkbook } from './live-workbook';
