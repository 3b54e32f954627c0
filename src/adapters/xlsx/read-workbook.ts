import type { PackageArchive, PackagePart } from './package-archive';
import { refuse } from './package-refusal';
import type { Relationship } from './read-relationships';
import { readRelationships } from './read-relationships';
import { parseXml, prefixedAttribute } from './xml-parse';

/** A worksheet of a workbook file. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly part: PackagePart;
}

/** What the workbook part says; chart sheets and the like are left out. */
export interface WorkbookOutline {
  readonly part: PackagePart;
  readonly date1904: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: PackagePart | undefined;
}

interface SheetTag {
  readonly name: string;
  readonly visible: boolean;
  readonly relationship: string;
}

interface WorkbookTags {
  root: string;
  date1904: boolean;
  readonly sheets: SheetTag[];
}

const yes = (value: string | undefined): boolean => value === '1' || value === 'true';

const readWorkbookTags = async (archive: PackageArchive, part: PackagePart): Promise<WorkbookTags> => {
  const tags: WorkbookTags = { root: '', date1904: false, sheets: [] };
  await parseXml(archive, part, part.name, {
    open: (name, attributes, depth) => {
      if (depth === 1) tags.root = name;
      else if (depth === 2 && name === 'workbookPr') tags.date1904 = yes(attributes['date1904']);
      else if (depth === 3 && name === 'sheet') {
        const state = attributes['state'];
        tags.sheets.push({
          name: attributes['name'] ?? '',
          visible: state === undefined || state === 'visible',
          relationship: prefixedAttribute(attributes, 'id') ?? '',
        });
      }
      return undefined;
    },
  });
  return tags;
};

/** What a zip file without a workbook is, by the parts that others have. */
const otherKind = (archive: PackageArchive): string => {
  if (archive.find('xl/workbook.bin') !== undefined) return 'a binary Excel workbook (.xlsb)';
  if (archive.find('word/document.xml') !== undefined) return 'a Word document';
  if (archive.find('ppt/presentation.xml') !== undefined) return 'a PowerPoint presentation';
  if (archive.find('mimetype') !== undefined) return 'an OpenDocument file';
  return 'a ZIP archive';
};

const workbookPart = async (archive: PackageArchive): Promise<PackagePart> => {
  const { file } = archive;
  const main = (await readRelationships(archive, '')).find(({ kind }) => kind === 'officeDocument');
  if (main === undefined) return refuse('not-a-workbook', { file, looksLike: otherKind(archive) });
  const { part } = main;
  if (part === undefined) return refuse('damaged-workbook', { file, part: 'its table of contents', what: 'the workbook part is missing' });
  return part.name.endsWith('.bin') ? refuse('not-a-workbook', { file, looksLike: otherKind(archive) }) : part;
};

const sheetParts = (archive: PackageArchive, tags: readonly SheetTag[], relationships: readonly Relationship[]): readonly SheetPart[] => {
  const damaged = (name: string, what: string): never => refuse('damaged-workbook', { file: archive.file, part: `sheet ${name}`, what });
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = new Map<string, SheetPart>();
  const taken = new Set<PackagePart>();
  for (const { name, visible, relationship } of tags) {
    const target = byId.get(relationship) ?? damaged(name, 'the workbook does not say where it is');
    if (target.kind !== 'worksheet') continue;
    const part = target.part ?? damaged(name, 'its part is missing');
    if (taken.has(part)) damaged(name, 'it shares its part with another sheet');
    if (sheets.has(name.toLowerCase())) damaged(name, 'two sheets have this name');
    taken.add(part);
    sheets.set(name.toLowerCase(), { name, visible, part });
  }
  return [...sheets.values()];
};

/** Outline of the workbook in a package. Throws a Refusal when it holds none, or one without a worksheet. */
export const readWorkbookOutline = async (archive: PackageArchive): Promise<WorkbookOutline> => {
  const part = await workbookPart(archive);
  const tags = await readWorkbookTags(archive, part);
  if (tags.root !== 'workbook') return refuse('not-a-workbook', { file: archive.file, looksLike: otherKind(archive) });
  const relationships = await readRelationships(archive, part.name);
  const sheets = sheetParts(archive, tags.sheets, relationships);
  if (sheets.length === 0) return refuse('no-sheets', { file: archive.file });
  const sharedStrings = relationships.find(({ kind }) => kind === 'sharedStrings');
  return { part, date1904: tags.date1904, sheets, sharedStrings: sharedStrings?.part };
};

/**
 * Rows that a sheet claims in its `dimension`, undefined when it claims none. Only the beginning of the sheet is inflated. The
 * claim may be wrong in either direction.
 */
export const readClaimedRows = async (archive: PackageArchive, { name, part }: SheetPart): Promise<number | undefined> => {
  let claimed: number | undefined;
  await parseXml(archive, part, `sheet ${name}`, {
    open: (tag, attributes, depth) => {
      if (depth === 2 && tag === 'dimension') {
        const last = /[A-Z]+([0-9]{1,7})$/.exec(attributes['ref'] ?? '')?.[1];
        claimed = last === undefined ? undefined : Number(last);
      }
      return depth === 2 && tag === 'sheetData' ? 'stop' : undefined;
    },
  });
  return claimed;
};
