export { openWorkbook } from './open-workbook';
export { sampleWorkbook } from './sample-workbook';
export { notInCopies, saveCopy } from './save-copy';
export { workbookOfPlan } from './workbook-of-plan';
