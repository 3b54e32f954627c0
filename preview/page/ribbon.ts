import { addIn, type RibbonButton } from '../../manifest/add-in';
import { iconFile } from '../../manifest/icon-files';

/** What a button does; ends when it is done. */
export type Press = (button: RibbonButton) => Promise<void>;

function commandButton(button: RibbonButton, press: Press): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = button.id;
  element.className = 'command';
  element.title = button.tip;
  const picture = document.createElement('img');
  Object.assign(picture, { src: `addin/assets/${iconFile(button.icon, 32)}`, alt: '', width: 32, height: 32 });
  element.append(picture, button.label);
  element.addEventListener('click', () => {
    // As in Excel, a button is busy until its function says that it is done.
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    void press(button).finally(() => element.removeAttribute('aria-busy'));
  });
  return element;
}

/** Adds the groups of the SER tab to a ribbon, as the manifest describes them to Excel. */
export function addRibbon(ribbon: HTMLElement, press: Press): void {
  for (const { label, buttons } of addIn.groups) {
    const group = document.createElement('div');
    group.className = 'group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', `${addIn.tab}: ${label}`);
    const row = document.createElement('div');
    row.className = 'buttons';
    row.append(...buttons.map((button) => commandButton(button, press)));
    const name = document.createElement('span');
    name.className = 'label';
    name.ariaHidden = 'true';
    name.append(label);
    group.append(row, name);
    ribbon.append(group);
  }
}
