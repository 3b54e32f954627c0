import { type Area } from './address';
import { contains, overlaps, subtract } from './area';
import { refuse } from './errors';
import { removeHyperlinks } from './hyperlinks';
import { mergedIn } from './merges';
import { type Sheet } from './sheet';
import { tidyHeaders } from './table-typing';

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** Takes the validation rules from an area, the user's as well. */
export const clearValidation = (sheet: Sheet, area: Area): void => {
  for (const rule of sheet.validationRules) rule.areas = rule.areas.flatMap((own) => subtract(own, area));
  sheet.validationRules = sheet.validationRules.filter(({ areas }) => areas.length > 0);
};

/** Takes the conditional formats from an area; rules that reach beyond it are split, whoever made them. */
export const clearFormatRules = (sheet: Sheet, area: Area): void => {
  for (const rule of sheet.formatRules.filter(({ areas }) => areas.some((own) => overlaps(own, area)))) {
    rule.setAreas(rule.areas.flatMap((own) => subtract(own, area)));
  }
};

const clearLooks = (sheet: Sheet, area: Area): void => {
  sheet.protection.demand('allowFormatCells');
  sheet.styles.clear(area);
  clearFormatRules(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
};

const clearContents = (sheet: Sheet, area: Area): void => {
  sheet.protection.demandUnlocked(area);
  // A merged area is cleared whole or not at all.
  if (mergedIn(sheet, area).some((merge) => !contains(area, merge))) refuse('InvalidOperation');
  sheet.cells.clear(area);
  tidyHeaders(sheet, area);
};

/** Clears an area as Range.clear does: contents, looks with conditional formats, links, or all with validation. */
export const clearCells = (sheet: Sheet, area: Area, what: ClearWhat): void => {
  switch (what) {
    case 'Contents':
    case 'ResetContents':
      clearContents(sheet, area);
      {
        sheet.tellChanged(area, 'RangeEdited');
        return;
      }
    case 'Formats':
      clearLooks(sheet, area);
      {
        sheet.tellFormatChanged(area);
        return;
      }
    case 'Hyperlinks':
    case 'RemoveHyperlinks':
      sheet.protection.demandUnlocked(area);
      {
        removeHyperlinks(sheet, area);
        return;
      }
    case 'All':
      sheet.protection.demandUnlocked(area);
      clearLooks(sheet, area);
      clearContents(sheet, area);
      clearValidation(sheet, area);
      removeHyperlinks(sheet, area);
      {
        sheet.tellChanged(area, 'RangeEdited');
        return;
      }
    default:
      refuse('InvalidArgument');
  }
};
