import type { PackageArchive, PackagePart } from './package-archive';
import { sizeInWords } from './package-limits';
import { refuse } from './package-refusal';
import { StringItem, unescapedText } from './read-text';
import { parseXml } from './xml-parse';

const PLACE = 'its table of texts';

/** Texts of the workbook by their number, escapes already undone. Throws a Refusal when they are damaged or too many. */
export const readSharedStrings = async (archive: PackageArchive, part: PackagePart): Promise<readonly string[]> => {
  const { file, limits } = archive;
  const tooLarge = (what: string, limit: string): never => refuse('workbook-too-large', { file, what: `${PLACE} ${what}`, limit });
  if (part.size > limits.sharedStringBytes) tooLarge(`takes ${sizeInWords(part.size)}`, sizeInWords(limits.sharedStringBytes));
  const strings: string[] = [];
  const item = new StringItem();
  await parseXml(archive, part, PLACE, {
    open: (name, _, depth) => {
      if (depth === 2 && name === 'si') item.begin();
      else item.open(name, depth);
      return undefined;
    },
    text: (text) => {
      item.add(text);
      if (item.text.length > limits.textLength)
        tooLarge('holds a very long text', `${limits.textLength.toLocaleString('en-US')} characters`);
    },
    close: (name, depth) => {
      if (depth > 2 || name !== 'si') item.close(depth);
      else strings.push(unescapedText(item.text));
      if (strings.length > limits.sharedStrings) {
        tooLarge(`holds more than ${limits.sharedStrings.toLocaleString('en-US')} texts`, limits.sharedStrings.toLocaleString('en-US'));
      }
      return undefined;
    },
  });
  return strings;
};
