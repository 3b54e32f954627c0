/** @jest-environment jsdom */
import { dragHandle } from '../../../preview/page/drag-handle';

let handle: HTMLElement;
let widths: number[];

beforeEach(() => {
  handle = document.createElement('div');
  handle.setPointerCapture = () => undefined;
  widths = [];
  dragHandle(handle, (width) => widths.push(width));
});

const press = (key: string): boolean => handle.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const pointer = (type: string, clientX: number): void => void handle.dispatchEvent(new MouseEvent(type, { clientX }));

describe('the handle between grid and pane', () => {
  it('starts at the width that Excel gives a pane, and says so', () => {
    expect(widths).toEqual([350]);
    expect(['aria-valuemin', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext'].map((name) => handle.getAttribute(name))).toEqual([
      '320',
      '350',
      '600',
      '350 pixels',
    ]);
  });

  it('moves by the arrow keys, Home and End, within its limits', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'Home', 'ArrowRight', 'End', 'ArrowLeft']) press(key);
    expect(widths).toEqual([350, 360, 350, 340, 320, 320, 600, 600]);
  });

  it('leaves other keys to others', () => {
    expect(press('ArrowLeft')).toBe(false);
    expect(press('Tab')).toBe(true);
  });

  it('follows the pointer while it is held, and not after', () => {
    pointer('pointerdown', 1000);
    pointer('pointermove', 900);
    handle.dispatchEvent(new Event('lostpointercapture'));
    pointer('pointermove', 800);
    expect(widths).toEqual([350, 450]);
  });
});
