// npm run pictures: the pictures of docs/guide, made from the preview in Chromium. Children and dates in them are invented.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PreviewPage, startBrowser, startPreview } from '../test/browser/preview';

const folder = path.resolve('docs/guide/pictures');
mkdirSync(folder, { recursive: true });

const served = await startPreview();
const browser = await startBrowser();

const picture = async (shown: PreviewPage, name: string, part?: 'pane'): Promise<void> => {
  // Nothing that blinks or is pointed at.
  await shown.page.mouse.move(700, 850);
  await shown.settled();
  const file = path.join(folder, `${name}.png`);
  if (part === undefined) await shown.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  else await shown.page.locator('#side').screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(`docs/guide/pictures/${name}.png`);
};

const choose = async (shown: PreviewPage): Promise<void> => {
  await shown.pane.getByRole('treeitem').filter({ hasText: 'Placements!D6' }).click();
  await shown.selects('Placements!D6');
};

try {
  const shown = await PreviewPage.open(browser, served.address);
  await shown.check();
  await shown.page.evaluate(() => preview.grid.workbook.sheet('Students')?.activate());
  await picture(shown, 'checked');
  await choose(shown);
  await picture(shown, 'chosen');
  await shown.type('Placements', 'D6', '85');
  await shown.pane.getByRole('treeitem').filter({ hasText: 'Placements!D6' }).waitFor({ state: 'detached' });
  await shown.marksRest();
  await shown.gate.scrollIntoViewIfNeeded();
  await picture(shown, 'corrected');
  await shown.close();

  const dark = await PreviewPage.open(browser, served.address, { colorScheme: 'dark' });
  await dark.check();
  await choose(dark);
  await picture(dark, 'dark');
  await dark.page.emulateMedia({ colorScheme: 'light' });
  await dark.page.evaluate(() => document.documentElement.style.setProperty('--pane-width', '320px'));
  await picture(dark, 'narrow', 'pane');
  await dark.close();
} finally {
  await browser.close();
  served.close();
}
