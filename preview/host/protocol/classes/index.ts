import { type WireClass } from '../wire-class';
import { chartClasses } from './chart';
import { commentClasses } from './comment';
import { conditionalFormatClasses } from './conditional-format';
import { nameAndRuleClasses } from './names-and-rules';
import { rangeClasses } from './range';
import { rangeFormatClasses } from './range-format';
import { tableClasses } from './table';
import { workbookClasses } from './workbook';
import { worksheetClasses } from './worksheet';

/** Every class of Office.js that this host has, by its name. */
export const classes: ReadonlyMap<string, WireClass> = new Map(
  [
    ...workbookClasses,
    ...worksheetClasses,
    ...rangeClasses,
    ...rangeFormatClasses,
    ...tableClasses,
    ...conditionalFormatClasses,
    ...nameAndRuleClasses,
    ...commentClasses,
    ...chartClasses,
  ].map((each) => [each.name, each]),
);
