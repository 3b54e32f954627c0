/** Widths in pixels that the pane can have; it starts with `usual`. */
export const paneWidths = { least: 320, usual: 350, most: 600 } as const;

const step = 10;

/** What a key makes of a width; undefined for keys that mean nothing here. The pane is right of the handle. */
function widthAfter(key: string, width: number): number | undefined {
  if (key === 'ArrowLeft') return width + step;
  if (key === 'ArrowRight') return width - step;
  if (key === 'Home') return paneWidths.least;
  return key === 'End' ? paneWidths.most : undefined;
}

/** Lets the pane be made wider and narrower at the handle, by pointer and by keyboard. @param apply shows a width in pixels */
export function dragHandle(handle: HTMLElement, apply: (width: number) => void): void {
  let width: number = paneWidths.usual;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(paneWidths.most, Math.max(paneWidths.least, wanted)));
    handle.setAttribute('aria-valuenow', String(width));
    handle.setAttribute('aria-valuetext', `${width} pixels`);
    apply(width);
  };
  handle.setAttribute('aria-valuemin', String(paneWidths.least));
  handle.setAttribute('aria-valuemax', String(paneWidths.most));
  set(width);
  handle.addEventListener('keydown', (event) => {
    const wanted = widthAfter(event.key, width);
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  handle.addEventListener('pointerdown', ({ pointerId, clientX }) => {
    const from = width + clientX;
    const move = (event: PointerEvent): void => set(from - event.clientX);
    // Captured, or the frame of the pane would take the pointer away.
    handle.setPointerCapture(pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
  });
}
