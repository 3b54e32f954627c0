import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

declare global {
  var axe: { run(context: object, options: object): Promise<AxeResults> } | undefined;
}

const script = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong in a frame, a line for each element: WCAG 2.0 to 2.2, A and AA, and best practice. */
export async function axeFindings(
  frame: Frame,
  leaveOut: readonly string[] = [],
  rulesOff: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(script);
  return frame.evaluate(
    async ([values, exclude, off]) => {
      const results = await globalThis.axe?.run(
        { exclude },
        { runOnly: { type: 'tag', values }, rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])), iframes: false },
      );
      return (results?.violations ?? []).flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
    },
    [rules, [...leaveOut], [...rulesOff]] as const,
  );
}

/** What a frame of this width draws wrongly: parts outside of it, words cut without a sign, controls that overlap or are too small. */
export const drawingFaults = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    const isUnseen = (element: Element): boolean =>
      Boolean(element.closest('[data-tabster-dummy], [aria-hidden=true], [role=progressbar]')) ||
      getComputedStyle(element).clipPath !== 'none';
    // What is left of a box when everything around it that scrolls has cut it.
    const seenBox = (element: Element): DOMRect => {
      let { left, top, right: end, bottom } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        [left, top, end, bottom] = [
          Math.max(left, box.left),
          Math.max(top, box.top),
          Math.min(end, box.right),
          Math.min(bottom, box.bottom),
        ];
      }
      return new DOMRect(left, top, Math.max(0, end - left), Math.max(0, bottom - top));
    };
    const all = [...document.querySelectorAll('body *')].filter((element) => isSeen(element) && !isUnseen(element));
    const right = document.documentElement.clientWidth;
    const outside = all.filter((element) => {
      const box = element.getBoundingClientRect();
      return box.right > right + 1 || box.left < -1;
    });
    const clipped = all.filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return (
        overflowX !== 'visible' &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.tagName !== 'INPUT'
      );
    });
    const controls = all.filter((element) => element.matches('button, input, select, [role=treeitem], a[href]'));
    const small = controls.filter((control) => {
      const label = control.matches('input') ? (control.closest('.fui-Input, .fui-SearchBox, .fui-Switch') ?? control) : control;
      const { width, height } = label.getBoundingClientRect();
      // A link within a sentence is as high as its line.
      const inSentence = [...(control.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && node.data.trim() !== '');
      return !inSentence && (width < 24 || height < 24);
    });
    const overlapping = controls.flatMap((one, at) =>
      controls.slice(at + 1).flatMap((other) => {
        if (one.contains(other) || other.contains(one) || one.parentElement === other.parentElement?.closest('.fui-SearchBox')) return [];
        const [a, b] = [seenBox(one), seenBox(other)];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // What scrolls passes under what stays.
        const scrolls = (element: Element): boolean =>
          element.closest('[role=tree]') !== null || element.closest('section[aria-labelledby]') !== null;
        return wide > 1 && high > 1 && scrolls(one) === scrolls(other) ? [`${nameOf(one)} and ${nameOf(other)} overlap`] : [];
      }),
    );
    return [
      ...outside.map((element) => `${nameOf(element)} is outside`),
      ...clipped.map((element) => `${nameOf(element)} is cut`),
      ...small.map((element) => `${nameOf(element)} is small`),
      ...overlapping,
    ];
  });
