import { type PackageArchive, type PackagePart, parseXml } from '../../src/adapters/xlsx';

/** A defined name of a workbook file. */
export interface FileName {
  readonly name: string;
  readonly refersTo: string;
  /** Place of the sheet that it belongs to; undefined for the workbook. */
  readonly sheet: number | undefined;
}

/** The defined names of a workbook, without those that Excel keeps for printing and filtering. */
export const readNames = async (archive: PackageArchive, part: PackagePart): Promise<readonly FileName[]> => {
  const names: FileName[] = [];
  let name = '';
  let sheet: number | undefined;
  let text = '';
  await parseXml(archive, part, part.name, {
    open: (tag, attributes) => {
      text = '';
      if (tag !== 'definedName') return undefined;
      name = attributes['name'] ?? '';
      sheet = attributes['localSheetId'] === undefined ? undefined : Number(attributes['localSheetId']);
      return undefined;
    },
    text: (more) => {
      text += more;
    },
    close: (tag) => {
      if (tag === 'definedName' && !name.startsWith('_xl')) names.push({ name, refersTo: text, sheet });
      return undefined;
    },
  });
  return names;
};
