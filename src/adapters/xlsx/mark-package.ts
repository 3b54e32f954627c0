import { appended, attributesOf, childrenOf, edited, removal, rootOf } from './mark-xml';
import type { Edit, XmlElement, XmlPart } from './mark-xml';
import type { PackageArchive, PackagePart } from './package-archive';
import { refuse } from './package-refusal';
import { relationshipsName } from './read-relationships';
import { encoded, packageWriter } from './write-package';
import type { Relationship } from './write-parts';
import { overrideXml, relationshipXml, relationshipsXml } from './write-parts';
import { prefixed } from './write-styles';

const contentTypesPart = '[Content_Types].xml';

/** The relationships of a part, opened for additions. */
interface OpenRelationships {
  readonly part: XmlPart;
  readonly root: XmlElement;
  readonly ids: Set<string | undefined>;
  readonly added: string[];
}

/** A package being changed: what is not changed here keeps its bytes, also its compressed ones. */
export class PackageChange {
  readonly archive: PackageArchive;
  /** New content by name of the entry; undefined for an entry that is left out. */
  readonly #contents = new Map<string, Iterable<Uint8Array> | undefined>();
  readonly #addedNames = new Set<string>();
  readonly #typesAdded: string[] = [];
  readonly #typesRemoved = new Set<string>();
  readonly #related = new Map<string, OpenRelationships>();

  constructor(archive: PackageArchive) {
    this.archive = archive;
  }

  /** The names of the parts that are changed, added or left out so far. */
  get touched(): readonly string[] {
    return [...this.#contents.keys()];
  }

  /** A part, read for editing. */
  async open(part: PackagePart): Promise<XmlPart> {
    return { file: this.archive.file, name: part.name, bytes: await this.archive.bytesOf(part) };
  }

  /** Edits a part that was opened. Nothing happens without an edit. */
  edit(part: XmlPart, edits: readonly Edit[]): void {
    if (edits.length > 0) this.replace(this.#find(part.name), edited(part, edits));
  }

  /** Gives a part other content. */
  replace(part: PackagePart, content: Iterable<Uint8Array>): void {
    this.#contents.set(part.entry.filename, content);
  }

  /** Adds a part of ours, and says what it holds unless its extension does. */
  add(name: string, content: Iterable<Uint8Array>, contentType?: string): void {
    this.#contents.set(name, content);
    this.#addedNames.add(name.toLowerCase());
    if (contentType !== undefined) this.#typesAdded.push(overrideXml(`/${name}`, contentType));
  }

  /** Leaves a part out, and its relationships. */
  remove(part: PackagePart): void {
    const related = this.archive.find(relationshipsName(part.name));
    if (related !== undefined) this.remove(related);
    this.#contents.set(part.entry.filename, undefined);
    this.#typesRemoved.add(`/${part.name}`.toLowerCase());
  }

  /** A name that no part has: the given one with the first number that is free. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (this.archive.find(name) === undefined && !this.#addedNames.has(name.toLowerCase())) return name;
    }
  }

  /** Adds relationships to a part that has some, under ids that are free; gives the ids. */
  async relate(from: string, relationships: readonly Omit<Relationship, 'id'>[]): Promise<readonly string[]> {
    const known = this.#related.get(from) ?? (await this.#openRelationships(from));
    this.#related.set(from, known);
    return relationships.map((relationship) => {
      let number = 1;
      while (known.ids.has(`rId${number}`)) number += 1;
      const id = `rId${number}`;
      known.ids.add(id);
      known.added.push(relationshipXml({ ...relationship, id }));
      return id;
    });
  }

  /** Gives a part of ours its relationships, whatever it had. */
  setRelationships(from: string, relationships: readonly Relationship[]): void {
    const name = relationshipsName(from);
    const existing = this.archive.find(name);
    if (relationships.length === 0) {
      if (existing !== undefined) this.remove(existing);
      return;
    }
    const content = [...encoded([relationshipsXml(relationships)])];
    if (existing === undefined) this.add(name, content);
    else this.replace(existing, content);
  }

  /** Writes the changed package: the list of what the parts hold, what is kept as it stands in the original, what is new. */
  async write(original: Uint8Array, sink: WritableStream<Uint8Array>): Promise<void> {
    for (const { part, root, added } of this.#related.values()) this.#append(part, root, added);
    await this.#editContentTypes();
    const parts = packageWriter(sink);
    const types = this.#contents.get(contentTypesPart);
    if (types !== undefined) await parts.bytes(contentTypesPart, types);
    await parts.copy(original, (filename) => !this.#contents.has(filename));
    for (const [name, content] of this.#contents) {
      if (content !== undefined && name !== contentTypesPart) await parts.bytes(name, content);
    }
    await parts.close();
  }

  async #openRelationships(from: string): Promise<OpenRelationships> {
    const part = await this.open(this.#find(relationshipsName(from)));
    const root = rootOf(part);
    return { part, root, ids: new Set(childrenOf(part, root).map((element) => attributesOf(part, element).get('Id'))), added: [] };
  }

  async #editContentTypes(): Promise<void> {
    if (this.#typesAdded.length === 0 && this.#typesRemoved.size === 0) return;
    const part = await this.open(this.#find(contentTypesPart));
    const root = rootOf(part);
    const removed = childrenOf(part, root).filter((element) =>
      this.#typesRemoved.has((attributesOf(part, element).get('PartName') ?? '').toLowerCase()),
    );
    this.#append(part, root, this.#typesAdded, removed.map(removal));
  }

  #append(part: XmlPart, root: XmlElement, added: readonly string[], others: readonly Edit[] = []): void {
    const text = prefixed(added.join(''), root.prefix);
    this.edit(part, text === '' ? others : [...others, appended(part, root, text)]);
  }

  #find(name: string): PackagePart {
    return this.archive.find(name) ?? refuse('damaged-workbook', { file: this.archive.file, part: name, what: 'the part is missing' });
  }
}
