import { BooleanNumber } from '@univerjs/core';
import { type IFilterColumn } from '@univerjs/preset-sheets-filter';
import { type Area, type AutoFilter, type FilterCriteria, type Sheet } from '../host/model';

/** The filter that the grid shows: Univer has one a sheet, Excel one for the sheet and one for each table. */
export const shownFilter = (sheet: Sheet): AutoFilter | undefined =>
  [sheet.autoFilter, ...sheet.tables.items.map(({ autoFilter }) => autoFilter)].find(({ enabled }) => enabled);

/** Where the buttons and rows of a filter lie. */
export const filterArea = (filter: AutoFilter): Area => filter.getRange().area;

const operators = [
  ['notEquals', '<>'],
  ['greaterThanOrEqual', '>='],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['lessThan', '<'],
  ['equal', '='],
] as const;

type CustomFilters = NonNullable<IFilterColumn['customFilters']>;
type CustomFilter = CustomFilters['customFilters'][0];

const viewTest = (criterion: string): CustomFilter => {
  const [operator, sign] = operators.find(([, spelled]) => criterion.startsWith(spelled)) ?? ['equal', ''];
  return { operator, val: criterion.slice(sign.length) };
};

const modelTest = ({ operator, val }: CustomFilter): string =>
  `${operators.find(([name]) => name === (operator as string | undefined))?.[1] ?? '='}${val}`;

/** The criteria of a column as Univer takes them. */
export const viewCriteria = (colId: number, criteria: FilterCriteria): IFilterColumn => {
  if (criteria.filterOn === 'Values') {
    const texts = (criteria.values ?? []).filter((value) => typeof value === 'string');
    const filters = texts.filter((text) => text !== '');
    return { colId, filters: { filters, ...(filters.length < texts.length && { blank: true as const }) } };
  }
  const first = viewTest(criteria.criterion1 ?? '');
  const { criterion2 } = criteria;
  const customFilters: CustomFilters =
    criterion2 === undefined || criterion2 === ''
      ? { customFilters: [first] }
      : { customFilters: [first, viewTest(criterion2)], ...(criteria.operator !== 'Or' && { and: BooleanNumber.TRUE as const }) };
  return { colId, customFilters };
};

/** The criteria that a person chose in the grid; undefined for none, or for a kind that the model lacks. */
export const modelCriteria = (column: IFilterColumn | null | undefined): FilterCriteria | undefined => {
  if (column?.filters) return { filterOn: 'Values', values: [...(column.filters.filters ?? []), ...(column.filters.blank ? [''] : [])] };
  if (!column?.customFilters) return undefined;
  const [first, second] = column.customFilters.customFilters;
  return {
    filterOn: 'Custom',
    criterion1: modelTest(first),
    ...(second && { criterion2: modelTest(second), operator: column.customFilters.and ? 'And' : 'Or' }),
  };
};
