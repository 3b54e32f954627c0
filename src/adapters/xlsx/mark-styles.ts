import { placeFor } from './mark-schema-order';
import type { Edit, XmlElement, XmlPart } from './mark-xml';
import { appended, attributesOf, childrenOf, insertion, rootOf, textBetween } from './mark-xml';
import type { StyleList } from './write-styles';
import { StyleTables } from './write-styles';

const lists: readonly StyleList[] = ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];

/** A style sheet, opened for additions. */
export interface OpenStyles {
  readonly part: XmlPart;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  readonly tables: StyleTables;
}

/** Reads what a style sheet has, so that only what is missing is added. */
export function openStyles(part: XmlPart): OpenStyles {
  const root = rootOf(part);
  const children = childrenOf(part, root);
  const itemsOf = (list: string): readonly XmlElement[] => {
    const element = children.find(({ name }) => name === list);
    return element === undefined ? [] : childrenOf(part, element);
  };
  const textsOf = (list: StyleList): readonly string[] => itemsOf(list).map(({ start, end }) => textBetween(part, start, end));
  const formats = itemsOf('numFmts').map((item) => attributesOf(part, item));
  const tables = new StyleTables({
    lists: {
      fonts: textsOf('fonts'),
      fills: textsOf('fills'),
      borders: textsOf('borders'),
      cellXfs: textsOf('cellXfs'),
      dxfs: textsOf('dxfs'),
    },
    numberFormats: formats.map((format) => ({ id: Number(format.get('numFmtId') ?? 0), code: format.get('formatCode') ?? '' })),
    prefix: root.prefix,
  });
  return { part, root, children, tables };
}

/** The list with more items: behind the ones that it has, and counted. */
function longerList(part: XmlPart, list: XmlElement, items: readonly string[]): readonly Edit[] {
  const count = childrenOf(part, list).length + items.length;
  const tag = textBetween(part, list.start, list.openEnd).replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${count}"`);
  if (list.openEnd === list.end) {
    const closing = `</${list.prefix}${list.name}>`;
    return [{ start: list.start, end: list.end, text: tag.replace(/\s*\/>$/, '>') + items.join('') + closing }];
  }
  return [{ start: list.start, end: list.openEnd, text: tag }, appended(part, list, items.join(''))];
}

/** Edits that add to a style sheet what its tables were asked for. Positions that exist keep their meaning. */
export function styleEdits({ part, root, children, tables }: OpenStyles): readonly Edit[] {
  const wanted: readonly (readonly [string, readonly string[]])[] = [
    ['numFmts', tables.addedNumberFormats],
    ...lists.map((list) => [list, tables.added[list]] as const),
  ];
  return wanted.flatMap(([list, items]) => {
    if (items.length === 0) return [];
    const element = children.find(({ name }) => name === list);
    if (element !== undefined) return longerList(part, element, items);
    const text = `<${root.prefix}${list} count="${items.length}">${items.join('')}</${root.prefix}${list}>`;
    return [insertion(placeFor('styleSheet', list, root, children), text)];
  });
}
