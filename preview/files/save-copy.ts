import { writeWorkbook } from '../../src/adapters/xlsx';
import { type Workbook } from '../host/model';
import { planOfWorkbook } from './plan-of-workbook';

/** What the page says before it saves a copy. */
export const notInCopies =
  'The copy holds values, dates, tables, drop-down lists, frozen panes, column widths and marks. It does not hold formulas ' +
  '(their results are written), your own colors, fonts and conditional formats, further tables of a sheet, comments, charts, ' +
  'row heights, hidden rows and sheets, or print settings.';

/** The bytes of an .xlsx file with what a copy takes along; see {@link notInCopies}. The workbook itself does not change. */
export const saveCopy = (workbook: Workbook): Promise<Uint8Array> => writeWorkbook(planOfWorkbook(workbook));
