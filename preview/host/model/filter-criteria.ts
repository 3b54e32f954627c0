import { type CellScalar } from './cell-scalar';
import { refuse } from './errors';
import { type FilterCriteria } from './auto-filter';

/** A test such as `>=5`, `<>abc` or `a*`: an operator, and a number or a text with `*` and `?`. */
const passes = (criterion: string, value: CellScalar | undefined, text: string): boolean => {
  const [, operator = '', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted === '' ? NaN : Number(wanted);
  const isNumeric = typeof value === 'number' && !Number.isNaN(number);
  const compare = comparisons[operator];
  if (compare !== undefined) return isNumeric && compare(value, number);
  const same = isNumeric ? value === number : isLike(wanted, text);
  return same === (operator !== '<>');
};

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

const isLike = (pattern: string, text: string): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'is').test(text);
};

/** Whether a cell stays in sight. Values and Custom are known; other kinds refuse loudly. */
export const matchesCriteria = (criteria: FilterCriteria, value: CellScalar | undefined, text: string): boolean => {
  if (criteria.filterOn === 'Values') {
    const wanted = (criteria.values ?? []).filter((each) => typeof each === 'string');
    return wanted.some((each) => each.toLowerCase() === text.toLowerCase());
  }
  if (criteria.filterOn !== 'Custom') return refuse('NotImplemented', `Filtering on ${criteria.filterOn} is not implemented by this host.`);
  const first = passes(criteria.criterion1 ?? '', value, text);
  if (criteria.criterion2 === undefined || criteria.criterion2 === '') return first;
  const second = passes(criteria.criterion2, value, text);
  return criteria.operator === 'Or' ? first || second : first && second;
};
