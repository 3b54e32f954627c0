import { addIn, addInIcon, buttonIconSizes } from './add-in';

/** A picture that the manifest names. */
export interface IconFile {
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** In `assets`. */
  readonly file: string;
}

/** The file of a picture at one size. */
export const iconFile = (name: string, size: number): string => `${name}-${size}.png`;

/** Every picture that the manifest names, each once. */
export function iconFiles(): readonly IconFile[] {
  const names = new Set([...addIn.groups, ...addIn.groups.flatMap(({ buttons }) => buttons)].map(({ icon }) => icon));
  const wanted = [...names].flatMap((name) => buttonIconSizes.map((size) => ({ name, size })));
  const own = addInIcon.sizes.map((size) => ({ name: addInIcon.name, size }));
  return [...own, ...wanted].map(({ name, size }) => ({ name, size, file: iconFile(name, size) }));
}
