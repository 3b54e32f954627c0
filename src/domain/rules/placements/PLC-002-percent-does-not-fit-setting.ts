import { cellOf, educationalSettings, type MeaningOf, placements } from '../../model';
import { cite } from '../../sources';
import { defineRule, fine, found } from '../define-rule';

/** Percent of the day inside the regular class that a setting stands for. */
interface Band {
  readonly fits: (percent: number) => boolean;
  readonly words: string;
}

const bands: Partial<Record<MeaningOf<typeof educationalSettings>, Band>> = {
  regularClass80: { fits: (percent) => percent >= 80 && percent <= 100, words: '80 or more' },
  regularClass40To79: { fits: (percent) => percent >= 40 && percent < 80, words: '40 or more and under 80' },
  regularClassUnder40: { fits: (percent) => percent >= 0 && percent < 40, words: 'under 40' },
};

const of = (setting: keyof typeof bands, percentRegular: number) => ({
  Placements: [{ setting, percentRegular, beginDate: '2026-02-23' }],
});

export default defineRule({
  id: 'PLC-002',
  sheet: placements,
  title: 'Percent in regular class does not fit the setting',
  severity: 'error',
  since: '1.0.0',
  sources: [cite('LAC 28:XCVII.117.A', 'sourced')],
  needs: ['setting', 'percentRegular'],
  check(row, { context }) {
    const band = bands[row.setting];
    if (!band || band.fits(row.percentRegular)) return fine;
    return found(cellOf(row, 'percentRegular'), [cellOf(row, 'setting')], {
      percent: row.percentRegular,
      setting: context.codes.show(educationalSettings, row.setting),
      band: band.words,
    });
  },
  found: ({ percent, setting, band }) => `Percent in Regular Class is ${String(percent)}, but it must be ${band} for Setting ${setting}.`,
  fix: () => 'Correct the percent or choose the setting that it belongs to. Write percents from 0 to 100: 85, not 0.85.',
  examples: {
    fail: [
      {
        name: 'RC80 at 79.9',
        says: 'is 79.9, but it must be 80 or more for Setting RC80',
        at: 'Percent in Regular Class',
        given: of('regularClass80', 79.9),
      },
      { name: 'RC79TO40 at 80', says: '40 or more and under 80', given: of('regularClass40To79', 80) },
      { name: 'RC79TO40 at 39', given: of('regularClass40To79', 39) },
      { name: 'RC39 at 40', says: 'is 40, but it must be under 40 for Setting RC39', given: of('regularClassUnder40', 40) },
      { name: 'RC80 at 101', given: of('regularClass80', 101) },
    ],
    pass: [
      { name: 'RC80 at 80', given: of('regularClass80', 80) },
      { name: 'RC79TO40 at 79.9', given: of('regularClass40To79', 79.9) },
      { name: 'RC79TO40 at 40', given: of('regularClass40To79', 40) },
      { name: 'RC39 at 39.9', given: of('regularClassUnder40', 39.9) },
      { name: 'a separate school has no band', given: of('separateSchool', 10) },
    ],
  },
});
