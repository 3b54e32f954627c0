import type { PackageArchive, PackagePart } from './package-archive';
import { parseXml } from './xml-parse';

/** A relationship of a part to another part of the package. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`. The rest differs between Strict and transitional files. */
  readonly kind: string;
  readonly part: PackagePart | undefined;
}

const unescapedUri = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

/** Name of the part that a target means: absolute, or from the folder of the part that refers to it. */
export const resolvedTarget = (from: string, target: string): string => {
  const way = target.replaceAll('\\', '/');
  const folders = way.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of way.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
};

/** Part that holds the relationships of a part; of the whole package for the name ''. */
export const relationshipsName = (from: string): string => {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return `${folder}_rels/${from.slice(folder.length)}.rels`;
};

/** Relationships of a part to parts of the package; links to other places are left out. None when it has no such part. */
export const readRelationships = async (archive: PackageArchive, from: string): Promise<readonly Relationship[]> => {
  const part = archive.find(relationshipsName(from));
  const relationships: Relationship[] = [];
  if (part === undefined) return relationships;
  await parseXml(archive, part, part.name, {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined || mode === 'External')
        return undefined;
      const meant = resolvedTarget(from, target);
      const found = archive.find(meant) ?? archive.find(unescapedUri(meant));
      relationships.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: found });
      return undefined;
    },
  });
  return relationships;
};
