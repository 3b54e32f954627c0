import type { PlanTable } from '../../workbook';
import { columnLetters } from '../../workbook';
import { xmlAttribute, xmlDeclaration } from './write-xml';
import type { Dialect } from './write-xml';

/** The part of an Excel table. The id and the name are unique in the workbook. */
export function tableXml(table: PlanTable, id: number, name: string, dialect: Dialect): string {
  const area = `A${table.headerRow}:${columnLetters(table.columns.length - 1)}${table.headerRow + table.rows}`;
  const columns = table.columns.map((column, index) => `<tableColumn id="${index + 1}" name="${xmlAttribute(column)}"/>`);
  return (
    `${xmlDeclaration}<table xmlns="${dialect.main}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
