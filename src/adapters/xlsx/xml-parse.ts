import { SaxesParser } from 'saxes';
import type { PackageArchive, PackagePart } from './package-archive';
import { refuse } from './package-refusal';
import type { DecodeBytes } from './xml-decode';
import { decoderFor } from './xml-decode';

/** Attributes of a tag by their names as written, prefix included. Has no prototype, so any name is safe. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Takes the events of an XML part. Names come without their prefix; the root has depth 1. */
export interface XmlTaker {
  /** 'stop' ends the part there. */
  readonly open: (name: string, attributes: XmlAttributes, depth: number) => 'stop' | undefined;
  readonly close?: (name: string, depth: number) => 'stop' | undefined;
  /** Text or CDATA; one run of text may come in several pieces. */
  readonly text?: (text: string) => void;
  /**
   * Asked behind each tag: takes what it can of the text from a place on, and returns where the parser goes on. What it takes
   * must be whole elements, well-formed by themselves: the parser never sees them.
   */
  readonly cut?: (text: string, from: number, depth: number) => number;
}

/** Thrown through the parser to leave it. */
const stopped = new Error('stopped');

/** Name without its prefix. Short names, which are almost all, have none: the shortest prefixed name is `x:c`. */
const localName = (name: string): string => (name.length < 3 ? name : name.slice(name.indexOf(':') + 1));

/** Attribute with a prefix, whichever it is: `r:id` by `id`. */
export const prefixedAttribute = (attributes: XmlAttributes, local: string): string | undefined => {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return undefined;
};

const readableEncodings = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii']);

/** Feeds one part to a parser and counts what the parser itself does not: open tags, and text without a tag. */
class PartParser {
  private readonly archive: PackageArchive;
  private readonly place: string;
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private depth = 0;
  private sinceTag = 0;
  private stopped = false;
  private afterTag = false;
  private readonly cut: XmlTaker['cut'];
  private decode: DecodeBytes | undefined;

  constructor(archive: PackageArchive, place: string, taker: XmlTaker) {
    this.archive = archive;
    this.place = place;
    const parser = this.parser;
    const { open, close, text } = taker;
    this.cut = taker.cut;
    const { nesting } = archive.limits;
    parser.on('opentag', (tag) => {
      this.sinceTag = 0;
      this.afterTag = true;
      this.depth += 1;
      if (this.depth > nesting) this.tooLarge('nests its tags too deep', `${nesting} levels`);
      if (open(localName(tag.name), tag.attributes, this.depth) === 'stop') throw stopped;
    });
    parser.on('closetag', (tag) => {
      this.sinceTag = 0;
      this.afterTag = true;
      if (close?.(localName(tag.name), this.depth) === 'stop') throw stopped;
      this.depth -= 1;
    });
    if (text !== undefined) {
      parser.on('text', text);
      parser.on('cdata', text);
    }
    parser.on('doctype', () => this.refuseDoctype());
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !readableEncodings.has(encoding.toLowerCase())) this.damaged(`it is written in ${encoding}`);
    });
    parser.on('error', (error) => {
      if (error.message.includes('doctype')) this.refuseDoctype();
      this.damaged(`its XML is broken (${error.message.replace(/\.$/, '')})`);
    });
  }

  /** Parses the next bytes. 'stop' when the taker wants no more. */
  take(bytes: Uint8Array): 'stop' | undefined {
    this.decode ??= decoderFor(bytes);
    try {
      this.write(this.text(this.decode, bytes, false));
      return undefined;
    } catch (thrown) {
      if (thrown === stopped) {
        this.stopped = true;
        return 'stop';
      }
      throw thrown;
    }
  }

  /** Verifies that the part is whole, unless the taker stopped it. */
  end(): void {
    if (this.stopped) return;
    if (this.decode !== undefined) this.write(this.text(this.decode, new Uint8Array(), true));
    this.parser.close();
  }

  private write(text: string): void {
    // Counted before, reset by any tag inside: what remains is the tail without a tag, and at most one chunk too much.
    this.sinceTag += text.length;
    if (this.cut === undefined) this.parser.write(text);
    else this.writeTags(text, this.cut);
    const { tagLength } = this.archive.limits;
    if (this.sinceTag > tagLength)
      this.tooLarge('holds one tag or text that does not end', `${tagLength.toLocaleString('en-US')} characters`);
  }

  // Tag by tag: right behind one, and nowhere else, the parser waits for the next with nothing half read.
  private writeTags(text: string, cut: NonNullable<XmlTaker['cut']>): void {
    for (let at = 0; at < text.length;) {
      if (this.afterTag) {
        const from = at;
        at = cut(text, from, this.depth);
        if (at > from) this.sinceTag = text.length - at;
      }
      const end = text.indexOf('>', at) + 1 || text.length;
      this.afterTag = false;
      this.parser.write(text.slice(at, end));
      at = end;
    }
  }

  private text(decode: DecodeBytes, bytes: Uint8Array, atEnd: boolean): string {
    try {
      return decode(bytes, atEnd);
    } catch {
      return this.damaged('its bytes are no text');
    }
  }

  private damaged(what: string): never {
    return refuse('damaged-workbook', { file: this.archive.file, part: this.place, what });
  }

  private tooLarge(what: string, limit: string): never {
    return refuse('workbook-too-large', { file: this.archive.file, what: `${this.place} ${what}`, limit });
  }

  private refuseDoctype(): never {
    return refuse('forbidden-doctype', { file: this.archive.file, part: this.place });
  }
}

/**
 * Hands the events of an XML part to a taker, while it is inflated. `place` names the part in messages. Throws a
 * Refusal for XML that is broken, has a DOCTYPE, an entity of its own, or is beyond the limits.
 */
export const parseXml = async (archive: PackageArchive, part: PackagePart, place: string, taker: XmlTaker): Promise<void> => {
  const parser = new PartParser(archive, place, taker);
  await archive.inflate(part, (bytes) => parser.take(bytes), place);
  parser.end();
};
