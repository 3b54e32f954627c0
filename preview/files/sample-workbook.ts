import { exampleWorkbook } from '../../src/actions/make-example';
import { type Workbook } from '../host/model';
import { workbookOfPlan } from './workbook-of-plan';

/** The example workbook as Excel shows it once it is opened: two dozen invented children and a dozen slips. */
export const sampleWorkbook = (): Workbook => workbookOfPlan(exampleWorkbook(), 'SER example.xlsx');
