import { placeFor } from './mark-schema-order';
import { appended, attributesOf, childrenOf, insertion, removal, rootOf } from './mark-xml';
import type { Edit, XmlElement, XmlPart } from './mark-xml';
import { refuse } from './package-refusal';
import { definedNameXml } from './write-names';
import type { DefinedName } from './write-names';
import { prefixed } from './write-styles';
import type { Dialect } from './write-xml';
import { strict, transitional, xmlAttribute } from './write-xml';

/** The workbook part, opened for additions. */
export interface OpenBook {
  readonly part: XmlPart;
  readonly root: XmlElement;
  readonly children: readonly XmlElement[];
  readonly dialect: Dialect;
  /** The list of sheets. */
  readonly list: XmlElement;
  /** Names of all sheets in the order of the tabs, chart sheets too. */
  readonly sheetNames: readonly string[];
  readonly sheetIds: readonly number[];
  /** Defined names, as elements. */
  readonly names: readonly XmlElement[];
}

/** Reads what the workbook part says of sheets and names. */
export function openBook(part: XmlPart): OpenBook {
  const root = rootOf(part);
  const children = childrenOf(part, root);
  const list = children.find(({ name }) => name === 'sheets');
  if (list === undefined) return refuse('no-sheets', { file: part.file });
  const sheets = childrenOf(part, list)
    .filter(({ name }) => name === 'sheet')
    .map((sheet) => attributesOf(part, sheet));
  const namesList = children.find(({ name }) => name === 'definedNames');
  const namespace = attributesOf(part, root).get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`);
  return {
    part,
    root,
    children,
    list,
    dialect: namespace === strict.main ? strict : transitional,
    sheetNames: sheets.map((sheet) => sheet.get('name') ?? ''),
    sheetIds: sheets.map((sheet) => Number(sheet.get('sheetId') ?? 0)),
    names: namesList === undefined ? [] : childrenOf(part, namesList),
  };
}

/** Names that the workbook defines. */
export const definedNamesOf = ({ part, names }: OpenBook): readonly string[] =>
  names.map((name) => attributesOf(part, name).get('name') ?? '');

/** A sheet that is added at the end. */
export interface AddedSheet {
  readonly name: string;
  readonly relationship: string;
}

const highestSheetId = 65_534;

function sheetEdits(book: OpenBook, added: readonly AddedSheet[]): readonly Edit[] {
  if (added.length === 0) return [];
  const { part, root, list, dialect } = book;
  const bound = [...attributesOf(part, root)].find(([name, value]) => name.startsWith('xmlns:') && value === dialect.relationships)?.[0];
  // Where the prefix of relationships is declared further in, the tag declares its own.
  const prefix = bound?.slice('xmlns:'.length) ?? 'r';
  const declaration = bound === undefined ? ` xmlns:r="${dialect.relationships}"` : '';
  const used = new Set(book.sheetIds);
  const tags = added.map(({ name, relationship }) => {
    let id = Math.max(0, ...used) + 1;
    if (id > highestSheetId) for (id = 1; used.has(id);) id += 1;
    used.add(id);
    return `<sheet name="${xmlAttribute(name)}" sheetId="${id}"${declaration} ${prefix}:id="${relationship}"/>`;
  });
  return [appended(part, list, prefixed(tags.join(''), root.prefix))];
}

const printNames = new Set(['_xlnm.Print_Titles', '_xlnm.Print_Area', '_xlnm._FilterDatabase']);

function nameEdits(book: OpenBook, added: readonly DefinedName[], refilled: ReadonlySet<number>): readonly Edit[] {
  const { part, root, children, names } = book;
  const old = names.filter((element) => {
    const attributes = attributesOf(part, element);
    const position = attributes.get('localSheetId');
    return position !== undefined && refilled.has(Number(position)) && printNames.has(attributes.get('name') ?? '');
  });
  const removed = old.map(removal);
  if (added.length === 0) return removed;
  const text = prefixed(added.map(definedNameXml).join(''), root.prefix);
  const list = children.find(({ name }) => name === 'definedNames');
  if (list !== undefined) return [...removed, appended(part, list, text)];
  const tag = `${root.prefix}definedNames`;
  return [insertion(placeFor('workbook', 'definedNames', root, children), `<${tag}>${text}</${tag}>`)];
}

/**
 * Edits of the workbook part: sheets at the end, because names and the active tab count positions, and the names of our sheets.
 * `refilled`: positions of our sheets from an earlier run, whose names are replaced.
 */
export const bookEdits = (
  book: OpenBook,
  sheets: readonly AddedSheet[],
  names: readonly DefinedName[],
  refilled: ReadonlySet<number>,
): readonly Edit[] => [...sheetEdits(book, sheets), ...nameEdits(book, names, refilled)];
