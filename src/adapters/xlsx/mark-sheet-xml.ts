import type { MarkLook, PlanFormat } from '../../workbook';
import { isMarkFormula, isOwnSheetFormula, markFormula } from '../../workbook';
import { placeFor } from './mark-schema-order';
import type { Edit, XmlElement, XmlPart } from './mark-xml';
import { attributesOf, childrenOf, contentOf, insertion, removal, rootOf, textBetween } from './mark-xml';
import { areaChunks, formatXml } from './write-formats';
import type { StyleTables } from './write-styles';
import { prefixed } from './write-styles';

/** A conditional format of a sheet, with the rules in it. */
interface Format {
  readonly element: XmlElement;
  readonly rules: readonly { readonly element: XmlElement; readonly formula: string }[];
}

/** A mark that stands in a sheet. */
export interface FoundMark {
  readonly areas: readonly string[];
  readonly look: MarkLook | undefined;
}

/** A sheet, opened for marking. */
export interface OpenSheet {
  readonly part: XmlPart;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  readonly formats: readonly Format[];
}

function formatOf(part: XmlPart, element: XmlElement): Format {
  const rules = childrenOf(part, element).filter(({ name }) => name === 'cfRule');
  const formulaOf = (rule: XmlElement): string =>
    childrenOf(part, rule)
      .filter(({ name }) => name === 'formula')
      .map((formula) => contentOf(part, formula))
      .join('\n');
  return { element, rules: rules.map((rule) => ({ element: rule, formula: formulaOf(rule) })) };
}

/** Finds the conditional formats of a sheet. Only direct children count: an `extLst` may hold others of the same name. */
export function openSheet(part: XmlPart): OpenSheet {
  const root = rootOf(part);
  const children = childrenOf(part, root);
  const formats = children.filter(({ name }) => name === 'conditionalFormatting').map((element) => formatOf(part, element));
  return { part, root, children, formats };
}

/** Whether the sheet says that it is ours. */
export const isOwnSheet = ({ formats }: OpenSheet): boolean =>
  formats.some(({ rules }) => rules.some(({ formula }) => isOwnSheetFormula(formula)));

const looks: readonly MarkLook[] = ['error', 'warning', 'information', 'related'];

/** The marks of ours that stand in a sheet. */
export const marksOf = ({ part, formats }: OpenSheet): readonly FoundMark[] =>
  formats.flatMap(({ element, rules }) =>
    rules
      .filter(({ formula }) => isMarkFormula(formula))
      .map(({ formula }) => ({
        areas: (attributesOf(part, element).get('sqref') ?? '').split(' '),
        look: looks.find((look) => formula.includes(`"${look}"`)),
      })),
  );

/** Elements that hold marks of ours and nothing else. Excel may put a rule of ours and one of a person into one format. */
function ours({ formats }: OpenSheet): readonly XmlElement[] {
  return formats.flatMap(({ element, rules }) => {
    const mine = rules.filter(({ formula }) => isMarkFormula(formula));
    return mine.length > 0 && mine.length === rules.length ? [element] : mine.map((rule) => rule.element);
  });
}

const highestInt = 2_147_483_647;

/** Priorities for new rules: above those of the sheet, which are shared with the rules in its `extLst`. */
function* freePriorities(sheet: OpenSheet, removed: readonly XmlElement[]): Generator<number, never> {
  const dataEnd = sheet.children.find(({ name }) => name === 'sheetData')?.end ?? sheet.root.openEnd;
  const used = new Set<number>();
  let at = dataEnd;
  const note = (end: number): void => {
    const text = at < end ? textBetween(sheet.part, at, end) : '';
    for (const [, priority] of text.matchAll(/\bpriority\s*=\s*["'](\d{1,10})["']/g)) used.add(Number(priority));
  };
  for (const { start, end } of removed) {
    note(start);
    at = end;
  }
  note(sheet.root.closeStart);
  let next = [...used].reduce((most, priority) => Math.max(most, priority), 0);
  for (;;) {
    next = next >= highestInt ? 1 : next + 1;
    if (!used.has(next)) yield next;
  }
}

/**
 * Edits that take our earlier marks off a sheet and put the given ones on, as conditional formats behind those of a person, so that the
 * person's own stay as they are. Marks of a cell come in the order of the plan; the first one wins.
 */
export function markEdits(sheet: OpenSheet, formats: readonly PlanFormat[], styles: StyleTables): readonly Edit[] {
  const removed = ours(sheet);
  const kept = sheet.children.filter((child) => !removed.includes(child));
  const priorities = freePriorities(sheet, removed);
  const added = formats.flatMap(({ areas, look }) =>
    areaChunks(areas).map((chunk) => formatXml(chunk, markFormula(look), priorities.next().value, styles.mark(look))),
  );
  const at = placeFor('worksheet', 'conditionalFormatting', sheet.root, kept);
  const put = added.length === 0 ? [] : [insertion(at, prefixed(added.join(''), sheet.root.prefix))];
  return [...put, ...removed.map(removal)];
}
