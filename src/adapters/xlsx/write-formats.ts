import { checkArea } from './write-limits';
import { xmlText } from './write-xml';

/** Longest list of areas in one conditional format. Excel's own limit of an address is 8,192 characters. */
const longestAreas = 8_000;

/** The areas as `sqref` values, each shorter than Excel's limit. Throws on what is no area. */
export function areaChunks(areas: readonly string[]): readonly string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const area of areas) {
    checkArea(area);
    if (chunk.length + area.length + 1 >= longestAreas) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk = chunk === '' ? area : `${chunk} ${area}`;
  }
  return chunk === '' ? chunks : [...chunks, chunk];
}

/** One conditional format that a formula decides. Without a format it has no effect. */
export function formatXml(areas: string, formula: string, priority: number, dxfId: number | undefined): string {
  const format = dxfId === undefined ? '' : ` dxfId="${dxfId}"`;
  return (
    `<conditionalFormatting sqref="${areas}"><cfRule type="expression"${format} priority="${priority}">` +
    `<formula>${xmlText(formula)}</formula></cfRule></conditionalFormatting>`
  );
}
