import { refuse } from './errors';

/** Refuses a name that Excel gives to no sheet [T, G]: empty, over 31 characters, any of `: \ / ? * [ ]`, an apostrophe at an end, or `History`. */
export const demandSheetName = (name: string): void => {
  const good = name !== '' && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== 'history';
  if (!good) refuse('InvalidArgument');
};

/** Refuses a name that Excel gives to no table and no defined name [G]. */
export const demandDefinedName = (name: string): void => {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i.test(name) || /^(?:R|C|R\d*C\d*)$/i.test(name);
  if (!shaped || address) refuse('InvalidArgument');
};
