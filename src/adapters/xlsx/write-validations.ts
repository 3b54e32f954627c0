import type { Day } from '../../domain/day';
import { usDate } from '../../domain/day';
import type { PlanValidation } from '../../workbook';
import { serialOfDay } from '../../workbook';
import { checkArea, limits } from './write-limits';
import { xmlAttribute, xmlText } from './write-xml';

const longestTitle = 32;
const longestMessage = 255;

function serial(day: Day, date1904: boolean): number {
  const found = serialOfDay(day, date1904);
  if (found === undefined) throw new RangeError(`Excel has no number for ${usDate(day)}`);
  return found;
}

function criteria(validation: PlanValidation, date1904: boolean): string {
  const between = (least: number, most: number): string => `<formula1>${least}</formula1><formula2>${most}</formula2>`;
  switch (validation.kind) {
    case 'list':
      return `<formula1>${xmlText(validation.source)}</formula1>`;
    case 'date':
      return between(serial(validation.from, date1904), serial(validation.to, date1904));
    case 'textLength':
    case 'whole':
      return between(validation.least, validation.most);
  }
}

function check(validation: PlanValidation): void {
  validation.area.split(' ').forEach(checkArea);
  if (validation.title.length > longestTitle || validation.message.length > longestMessage) {
    throw new RangeError(`Excel refuses a title over ${longestTitle} or a message over ${longestMessage} characters: ${validation.title}`);
  }
  if (validation.kind === 'list' && validation.source.startsWith('"') && validation.source.length > limits.listCharacters + 2) {
    throw new RangeError(`Excel refuses a list over ${limits.listCharacters} characters: ${validation.area}`);
  }
}

function validationXml(validation: PlanValidation, date1904: boolean): string {
  check(validation);
  const operator = validation.kind === 'list' ? '' : ' operator="between"';
  return (
    `<dataValidation type="${validation.kind}" errorStyle="${validation.strict ? 'stop' : 'warning'}"${operator}` +
    ` allowBlank="1" showErrorMessage="1" errorTitle="${xmlAttribute(validation.title)}" error="${xmlAttribute(validation.message)}"` +
    ` sqref="${validation.area}">${criteria(validation, date1904)}</dataValidation>`
  );
}

/** The data validations of a sheet, or nothing. */
export function validationsXml(validations: readonly PlanValidation[], date1904: boolean): string {
  if (validations.length === 0) return '';
  const each = validations.map((validation) => validationXml(validation, date1904)).join('');
  return `<dataValidations count="${validations.length}">${each}</dataValidations>`;
}
