/** Bytes of a value in DER, the form in which certificates are written. */
export type Der = Uint8Array;

const join = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function tagged(tag: number, content: Uint8Array): Der {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return join([Uint8Array.from([tag, ...size]), content]);
}

export const sequence = (...parts: readonly Der[]): Der => tagged(0x30, join(parts));
export const set = (...parts: readonly Der[]): Der => tagged(0x31, join(parts));
export const octets = (content: Uint8Array): Der => tagged(0x04, content);
export const bits = (content: Uint8Array): Der => tagged(0x03, join([Uint8Array.of(0), content]));
export const text = (value: string): Der => tagged(0x0c, new TextEncoder().encode(value));
export const yes: Der = tagged(0x01, Uint8Array.of(0xff));

/** A value under a number that the surrounding structure gives a meaning; `inside` when it holds further values. */
export const context = (number: number, content: Uint8Array, inside = true): Der => tagged((inside ? 0xa0 : 0x80) | number, content);

/** A positive whole number from its bytes, most significant first. */
export const integer = (bytes: Uint8Array): Der => tagged(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : join([Uint8Array.of(0), bytes]));

/** An object identifier such as "2.5.29.17". */
export function identifier(dotted: string): Der {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...others.flatMap(inSevens)]));
}

function inSevens(value: number): readonly number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

/** A moment in UTC, to the second; until the year 2049 only, which is where the form changes. */
export function time(moment: Date): Der {
  const digits = moment.toISOString().replace(/\D/g, '');
  return tagged(0x17, new TextEncoder().encode(`${digits.slice(2, 14)}Z`));
}
