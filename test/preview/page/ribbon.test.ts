/** @jest-environment jsdom */
import type { RibbonButton } from '../../../manifest/add-in';
import { addRibbon } from '../../../preview/page/ribbon';

const ribbonWith = (press: (button: RibbonButton) => Promise<void>): HTMLElement => {
  document.body.replaceChildren();
  const ribbon = document.createElement('div');
  document.body.append(ribbon);
  addRibbon(ribbon, press);
  return ribbon;
};
const buttons = (ribbon: HTMLElement): readonly HTMLButtonElement[] => [...ribbon.querySelectorAll('button')];

describe('the ribbon of the preview', () => {
  it('has the buttons of the manifest, in its groups', () => {
    const ribbon = ribbonWith(() => Promise.resolve());
    expect(buttons(ribbon).map(({ textContent }) => textContent)).toEqual([
      'Check workbook',
      'Next finding',
      'Previous finding',
      'Clear marks',
      'Show pane',
    ]);
    expect([...ribbon.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'))).toEqual([
      'SER: Findings',
      'SER: Pane',
    ]);
  });

  it('presses a button once until its function is done', async () => {
    const pressed: string[] = [];
    let finish = (): void => undefined;
    const [check] = buttons(
      ribbonWith(({ runs }) => {
        pressed.push(String(runs));
        return new Promise((done) => (finish = done));
      }),
    );
    check?.click();
    check?.click();
    expect(pressed).toEqual(['serCheck']);
    expect(check?.getAttribute('aria-busy')).toBe('true');
    finish();
    await new Promise((done) => setTimeout(done, 0));
    check?.click();
    expect(pressed).toEqual(['serCheck', 'serCheck']);
  });
});
