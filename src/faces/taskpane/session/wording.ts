/** `1 error`, `8,012 students`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `8,012 students, checked 2:41 PM.` */
export const checkedSentence = (students: number, at: string): string => `${counted(students, 'student')}, checked ${at}.`;
