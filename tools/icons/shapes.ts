/** How far a point is from the edge of a shape: negative inside. Lengths in 32nds of the picture. */
export type Shape = (x: number, y: number) => number;

/** A rectangle with round corners. */
export const box =
  (left: number, top: number, right: number, bottom: number, radius: number): Shape =>
  (x, y) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

/** The line along the inner edge of a shape. */
export const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y) + width / 2) - width / 2;

/** A line through points, with round ends. */
export const line =
  (width: number, ...points: readonly (readonly [number, number])[]): Shape =>
  (x, y) =>
    Math.min(...points.slice(1).map((end, at) => toSegment(x, y, points[at] ?? end, end))) - width / 2;

function toSegment(x: number, y: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}

/** What of a shape lies inside of another one. */
export const within =
  (shape: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), other(x, y));

/** What of a shape lies outside of another one. */
export const without =
  (shape: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -other(x, y));

/** A shape in one color. */
export interface Layer {
  readonly shape: Shape;
  readonly color: readonly [number, number, number];
}

/** Pixels of layers painted one over the other on a clear ground: red, green, blue and opacity, row by row. */
export function paint(layers: readonly Layer[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  const scale = size / 32;
  for (let at = 0; at < size * size; at++) {
    const x = ((at % size) + 0.5) / scale;
    const y = (Math.floor(at / size) + 0.5) / scale;
    let mixed = [0, 0, 0, 0];
    for (const { shape, color } of layers) mixed = over(mixed, color, Math.min(1, Math.max(0, 0.5 - shape(x, y) * scale)));
    pixels.set(mixed.map(Math.round), at * 4);
  }
  return pixels;
}

function over([red = 0, green = 0, blue = 0, opacity = 0]: readonly number[], color: Layer['color'], cover: number): number[] {
  const below = (opacity / 255) * (1 - cover);
  const total = below + cover;
  if (total === 0) return [0, 0, 0, 0];
  return [...[red, green, blue].map((value, at) => (value * below + (color[at] ?? 0) * cover) / total), total * 255];
}
