import { type Area, lastColumn, lastRow } from './address';
import { gatherAreas, intersection } from './area';
import { type CellScalar, ErrorValue } from './cell-scalar';
import { type CellContent } from './cell-store';
import { refuse } from './errors';
import { type Sheet } from './sheet';

interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const kinds: Readonly<Record<string, (value: CellScalar | undefined) => boolean>> = {
  Numbers: (value) => typeof value === 'number',
  Text: (value) => typeof value === 'string',
  Logical: (value) => typeof value === 'boolean',
  Errors: (value) => value instanceof ErrorValue,
};

/** The test of a value type such as `ErrorsNumberText`. */
const kindTest = (cellValueType: string): ((value: CellScalar | undefined) => boolean) => {
  if (cellValueType === 'All') return () => true;
  const tests = Object.entries(kinds).filter(([name]) =>
    cellValueType.includes(name === 'Numbers' ? 'Number' : name === 'Errors' ? 'Error' : name),
  );
  return tests.length === 0 ? refuse('InvalidArgument') : (value) => tests.some(([, test]) => test(value));
};

const filledStretches = (sheet: Sheet, area: Area, wanted: (content: CellContent) => boolean): readonly Stretch[] => {
  const stretches: { row: number; from: number; to: number }[] = [];
  sheet.cells.each(area, (row, column, content) => {
    if (!wanted(content)) return;
    const last = stretches.at(-1);
    if (last?.row === row && last.to === column - 1) last.to = column;
    else stretches.push({ row, from: column, to: column });
  });
  return stretches;
};

const blankStretches = (sheet: Sheet, area: Area): readonly Stretch[] => {
  const stretches: { row: number; from: number; to: number }[] = [];
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const values = sheet.cells.values(row);
    let open: { row: number; from: number; to: number } | undefined;
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (values?.[column] !== undefined) open = undefined;
      else if (open === undefined) stretches.push((open = { row, from: column, to: column }));
      else open.to = column;
    }
  }
  return stretches;
};

const visibleParts = (sheet: Sheet, area: Area): readonly Area[] => {
  const parts: Area[] = [];
  sheet.hiddenRows.each(area.row, lastRow(area), (from, to, hiddenRow) => {
    if (hiddenRow !== undefined) return;
    sheet.hiddenColumns.each(area.column, lastColumn(area), (left, right, hiddenColumn) => {
      if (hiddenColumn === undefined) parts.push({ row: from, column: left, rows: to - from + 1, columns: right - left + 1 });
    });
  });
  return parts;
};

const ruleParts = (rules: readonly { readonly areas: readonly Area[] }[], area: Area): readonly Area[] =>
  rules.flatMap(({ areas }) => areas.flatMap((own) => intersection(own, area) ?? []));

/** The cells of some kind in some areas, as few areas as plainly possible; none found is an empty list. */
export const specialAreas = (sheet: Sheet, areas: readonly Area[], cellType: string, cellValueType: string): readonly Area[] => {
  const isKind = kindTest(cellValueType);
  const used = sheet.usedArea();
  const inUse = areas.flatMap(
    (area) =>
      (used && intersection(area, { ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns })) ?? [],
  );
  switch (cellType) {
    case 'Constants':
      return inUse.flatMap((area) =>
        gatherAreas(filledStretches(sheet, area, ({ value, formula }) => formula === undefined && isKind(value))),
      );
    case 'Formulas':
      return inUse.flatMap((area) =>
        gatherAreas(filledStretches(sheet, area, ({ value, formula }) => formula !== undefined && isKind(value))),
      );
    case 'Blanks':
      return inUse.flatMap((area) => gatherAreas(blankStretches(sheet, area)));
    case 'Visible':
      return areas.flatMap((area) => visibleParts(sheet, area));
    case 'ConditionalFormats':
      return areas.flatMap((area) => ruleParts(sheet.formatRules, area));
    case 'DataValidations':
      return areas.flatMap((area) => ruleParts(sheet.validationRules, area));
    default:
      return refuse('NotImplemented', `Special cells of type ${cellType} are not implemented by this host.`);
  }
};
