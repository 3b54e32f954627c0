import { type Area } from './address';
import { contains, subtract } from './area';
import { type Sheet } from './sheet';

/** The link that all of an area has, or null. */
export const readHyperlink = (sheet: Sheet, area: Area): Readonly<Record<string, string>> | null =>
  sheet.hyperlinks.find((each) => contains(each.area, area))?.link ?? null;

/** Takes the links from an area. */
export const removeHyperlinks = (sheet: Sheet, area: Area): void => {
  sheet.hyperlinks = sheet.hyperlinks.flatMap(({ area: own, link }) => subtract(own, area).map((part) => ({ area: part, link })));
};

/** Gives an area one link; its text to display, where there is one, becomes the value of blank cells as in Excel. */
export const writeHyperlink = (sheet: Sheet, area: Area, link: Readonly<Record<string, string>> | null): void => {
  sheet.protection.demandUnlocked(area);
  removeHyperlinks(sheet, area);
  if (link === null) return;
  sheet.hyperlinks = [...sheet.hyperlinks, { area, link: { ...link } }];
  const shown = link['textToDisplay'];
  const content = sheet.cells.value(area.row, area.column);
  if (shown !== undefined && content !== shown) sheet.cells.set(area.row, area.column, shown);
  sheet.styles.patch(area, { style: 'Hyperlink', fontColor: '#0563C1', underline: 'Single' });
  sheet.tellChanged(area, 'RangeEdited');
};
