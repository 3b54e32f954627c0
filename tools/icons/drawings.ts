import { box, type Layer, line, outline, type Shape, within, without } from './shapes';

const green = [16, 124, 65] as const;
const grey = [72, 70, 68] as const;
const white = [255, 255, 255] as const;
const red = [197, 15, 31] as const;
const pink = [253, 216, 219] as const;

const page = box(4, 2, 24, 30, 2);
const pageLines = [9, 15].map((y) => line(2, [9, y], [19, y]));
const badge = box(14, 14, 32, 32, 9);
const aroundBadge = box(12, 12, 34, 34, 11);

/** A page, with a badge over its corner that says what is done with it. */
const withBadge = (color: Layer['color'], sign: Shape): readonly Layer[] => [
  { shape: without(page, aroundBadge), color: white },
  { shape: without(outline(page, 2), aroundBadge), color: grey },
  ...pageLines.map((shape) => ({ shape: without(shape, aroundBadge), color: grey })),
  { shape: badge, color },
  { shape: sign, color: white },
];

const frame = box(2, 4, 30, 28, 2);
const cell = box(2, 8, 22, 24, 1);

/** Every picture of the add-in by its name, as layers. Excel shows them at 16 to 80 pixels, so they hold two elements at most. */
export const drawings: Readonly<Record<string, readonly Layer[]>> = {
  ser: [
    { shape: box(0, 0, 32, 32, 6), color: green },
    { shape: line(4, [8, 17], [14, 23], [24, 10]), color: white },
  ],
  check: withBadge(green, line(2.6, [18.6, 23.2], [21.8, 26.4], [27.4, 19.8])),
  next: withBadge(green, line(2.6, [18.6, 21.4], [23, 25.8], [27.4, 21.4])),
  previous: withBadge(green, line(2.6, [18.6, 24.8], [23, 20.4], [27.4, 24.8])),
  clear: [
    { shape: without(cell, aroundBadge), color: pink },
    { shape: without(outline(cell, 2), aroundBadge), color: red },
    { shape: badge, color: grey },
    { shape: line(2.6, [19.6, 19.6], [26.4, 26.4]), color: white },
    { shape: line(2.6, [26.4, 19.6], [19.6, 26.4]), color: white },
  ],
  pane: [
    { shape: frame, color: white },
    { shape: within(frame, box(18, 4, 30, 28, 0)), color: green },
    { shape: outline(frame, 2), color: grey },
    { shape: line(2, [7, 11], [13, 11]), color: grey },
    { shape: line(2, [7, 17], [13, 17]), color: grey },
  ],
};
