import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, type ISheetDataValidationRule } from '@univerjs/core';
import { type IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { type Sheet, type Workbook, fullAddress } from '../host/model';
import { alwaysHolds, conditionalStyle } from './marks-index';
import { type View, viewRange } from './view';

type FormatRule = Sheet['formatRules'][number];
type ValidationRule = Sheet['validationRules'][number];

/** Whether Univer evaluates and paints a conditional format; the others are marks, or of a kind that it is not told of. */
const isShown = (rule: FormatRule): boolean => rule.type === 'Custom' && rule.formula !== '' && !alwaysHolds(rule);

const viewFormat = (view: View, sheet: Sheet, { id, areas, formula, look, stopIfTrue }: FormatRule): IConditionFormattingRule =>
  ({
    cfId: id,
    ranges: areas.map((area) => viewRange(area, view.sheet(sheet))),
    stopIfTrue,
    rule: { type: 'highlightCell', subType: 'formula', value: formula, style: conditionalStyle(look) },
  }) as unknown as IConditionFormattingRule;

/** The conditional formats that Univer shows, the most important first. */
export const viewFormats = (view: View, sheet: Sheet): readonly IConditionFormattingRule[] =>
  sheet.formatRules.filter(isShown).map((rule) => viewFormat(view, sheet, rule));

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const errorStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** Univer lists no defined names, so that their area stands for them. Typed lists are kept as they are. */
const listSource = (workbook: Workbook, source: string): string => {
  if (!source.startsWith('=')) return source;
  const range = workbook.names.getItemOrNullObject(source.slice(1))?.getRangeOrNullObject();
  return range === undefined ? source : `=${fullAddress(range.sheet.name, range.area)}`;
};

type Criteria = Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'>;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const criteriaOf = (workbook: Workbook, rule: ValidationRule['rule']): Criteria | undefined => {
  const [kind, detail] = Object.entries(rule).find(([, value]) => value !== undefined && value !== null) ?? [];
  const parts = (detail ?? {}) as Readonly<Record<string, unknown>>;
  if (kind === 'list') return { type: 'list', formula1: listSource(workbook, textOf(parts['source']) ?? '') };
  if (kind === 'custom') return { type: 'custom', formula1: textOf(parts['formula']) ?? '' };
  const type = kinds[kind ?? ''];
  return type === undefined ? undefined : comparison(type, parts);
};

const comparison = (type: string, parts: Readonly<Record<string, unknown>>): Criteria => {
  const [formula1, formula2] = [textOf(parts['formula1']), textOf(parts['formula2'])];
  return {
    type,
    ...(formula1 !== undefined && { formula1 }),
    ...(formula2 !== undefined && { formula2 }),
    operator: operators[textOf(parts['operator']) ?? 'Between'] ?? DataValidationOperator.BETWEEN,
  };
};

/** The validation rules of a sheet as Univer takes them, each under an id of its place. */
export const viewValidations = (view: View, sheet: Sheet): readonly ISheetDataValidationRule[] =>
  sheet.validationRules.flatMap(({ areas, rule, errorAlert, ignoreBlanks }, index) => {
    const criteria = criteriaOf(sheet.workbook, rule);
    if (criteria === undefined) return [];
    const { showAlert, style, message } = errorAlert as { showAlert?: boolean; style?: string; message?: string };
    return [
      {
        ...criteria,
        uid: `validation${index}`,
        ranges: areas.map((area) => viewRange(area, view.sheet(sheet))),
        allowBlank: ignoreBlanks,
        showErrorMessage: showAlert !== false,
        error: message ?? '',
        // What Excel only warns of is taken, and marked in the corner of the cell.
        errorStyle: showAlert === false ? DataValidationErrorStyle.INFO : (errorStyles[style ?? 'Stop'] ?? DataValidationErrorStyle.STOP),
        // Excel shows the text alone, and the button once the cell is selected.
        renderMode: DataValidationRenderMode.TEXT,
      },
    ];
  });
