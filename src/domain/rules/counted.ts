/** A number with its noun, as sentences show it: `1 business day`, `5 business days`. */
export const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
