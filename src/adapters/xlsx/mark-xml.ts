import { refuse } from './package-refusal';

/** An XML part that is edited: its bytes, and where it is, for messages. */
export interface XmlPart {
  readonly file: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An element of a part by the places of its tags, as offsets into the bytes. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly start: number;
  /** Behind the opening tag. Equal to `end` for an element without content. */
  readonly openEnd: number;
  /** Before the closing tag. */
  readonly closeStart: number;
  readonly end: number;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

const damaged = (part: XmlPart): never => refuse('damaged-workbook', { file: part.file, part: part.name, what: 'its XML is broken' });

/** Text between two places of a part. */
export function textBetween(part: XmlPart, start: number, end: number): string {
  try {
    return decoder.decode(part.bytes.subarray(start, end));
  } catch {
    return damaged(part);
  }
}

function indexOfBytes(part: XmlPart, wanted: string, from: number): number {
  const wantedBytes = encoder.encode(wanted);
  const [first = 0] = wantedBytes;
  for (let at = part.bytes.indexOf(first, from); at >= 0; at = part.bytes.indexOf(first, at + 1)) {
    if (wantedBytes.every((byte, index) => part.bytes[at + index] === byte)) return at;
  }
  return damaged(part);
}

/** Place behind the tag that begins at `start`; a `>` inside quotes does not end it. */
function tagEnd(part: XmlPart, start: number): number {
  const { bytes } = part;
  let quote = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return at + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return damaged(part);
}

/** Place behind a comment, CDATA section or instruction that begins at `start`. A DOCTYPE is refused. */
function behindSpecial(part: XmlPart, start: number): number {
  if (part.bytes[start + 1] === QUESTION) return indexOfBytes(part, '?>', start) + 2;
  const opening = textBetween(part, start, Math.min(start + 9, part.bytes.length));
  if (opening.startsWith('<!--')) return indexOfBytes(part, '-->', start + 4) + 3;
  if (opening === '<![CDATA[') return indexOfBytes(part, ']]>', start + 9) + 3;
  return refuse('forbidden-doctype', { file: part.file, part: part.name });
}

type Visit = (start: number, end: number, kind: 'open' | 'close' | 'empty') => 'stop' | undefined;

/** Visits the tags from a place on. Text, comments, CDATA and instructions are passed over. */
function visitTags(part: XmlPart, from: number, visit: Visit): void {
  const { bytes } = part;
  for (let at = bytes.indexOf(LESS, from); at >= 0;) {
    const next = bytes[at + 1];
    if (next === BANG || next === QUESTION) {
      at = bytes.indexOf(LESS, behindSpecial(part, at));
      continue;
    }
    const end = tagEnd(part, at);
    const kind = next === SLASH ? 'close' : bytes[end - 2] === SLASH ? 'empty' : 'open';
    if (visit(at, end, kind) === 'stop') return;
    at = bytes.indexOf(LESS, end);
  }
  damaged(part);
}

function element(part: XmlPart, start: number, openEnd: number, closeStart: number, end: number): XmlElement {
  const [, prefix = '', name = ''] = /^<([^\s/>:]+:)?([^\s/>]+)/.exec(textBetween(part, start, openEnd)) ?? damaged(part);
  return { name, prefix, start, openEnd, closeStart, end };
}

/** Elements from a place on that stand at one level, up to the tag that closes their parent or, for the root, the first one. */
function elementsFrom(part: XmlPart, from: number, onlyFirst: boolean): readonly XmlElement[] {
  const found: XmlElement[] = [];
  let depth = 0;
  let start = 0;
  let openEnd = 0;
  visitTags(part, from, (tagStart, end, kind) => {
    if (kind === 'close' && depth === 0) return 'stop';
    if (kind === 'close') depth -= 1;
    if (kind !== 'close' && depth === 0) [start, openEnd] = [tagStart, end];
    if (kind === 'open') depth += 1;
    else if (depth === 0) {
      found.push(element(part, start, openEnd, kind === 'empty' ? end : tagStart, end));
      if (onlyFirst) return 'stop';
    }
    return undefined;
  });
  return found;
}

/** Refuses what is not UTF-8, because only text that is ours byte by byte can be edited in place. */
function refuseOtherEncodings({ file, name, bytes }: XmlPart): void {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const encoding = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(beginning)?.[1] ?? 'UTF-8';
  const wide = beginning.slice(0, 4).includes('\0') || /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(beginning);
  if (wide || !/^(?:utf-?8|(?:us-)?ascii)$/i.test(encoding)) {
    refuse('cannot-be-marked', { file, what: `${name} is written in ${wide ? 'UTF-16' : encoding}` });
  }
}

/** The root of a part. Refuses a part that is not UTF-8. */
export function rootOf(part: XmlPart): XmlElement {
  refuseOtherEncodings(part);
  let root: XmlElement | undefined;
  visitTags(part, 0, (start, openEnd, kind) => {
    if (kind === 'close') return damaged(part);
    // Most parts end with the tag that closes the root, so a long part need not be walked to its end.
    const last = part.bytes.lastIndexOf(LESS);
    const opening = element(part, start, openEnd, openEnd, openEnd);
    const closing = textBetween(part, last, part.bytes.length).trimEnd();
    if (kind === 'open' && closing === `</${opening.prefix}${opening.name}>`) {
      root = { ...opening, closeStart: last, end: last + closing.length };
    }
    return 'stop';
  });
  return root ?? elementsFrom(part, 0, true)[0] ?? damaged(part);
}

/** The elements directly inside an element, in order. */
export const childrenOf = (part: XmlPart, parent: XmlElement): readonly XmlElement[] =>
  parent.openEnd === parent.end ? [] : elementsFrom(part, parent.openEnd, false);

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? all;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** Attributes of an element by their names as written, prefix included. */
export function attributesOf(part: XmlPart, { start, openEnd }: XmlElement): ReadonlyMap<string, string> {
  const tag = textBetween(part, start, openEnd).replace(/^<[^\s/>]+/, '');
  const found = tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, unescaped(double ?? single ?? '')]));
}

/** Text inside an element, its tags left out. */
export const contentOf = (part: XmlPart, { openEnd, closeStart }: XmlElement): string =>
  unescaped(
    textBetween(part, openEnd, Math.max(openEnd, closeStart))
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
      .replace(/<[^>]*>/g, ''),
  );

/** A change of a part: bytes left out between two places, and text put there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text put in at a place. */
export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** An element taken out. */
export const removal = ({ start, end }: XmlElement): Edit => ({ start, end, text: '' });

/** Text put behind the last child of an element; one without content is opened for it. */
export function appended(part: XmlPart, parent: XmlElement, text: string): Edit {
  if (parent.openEnd !== parent.end) return insertion(parent.closeStart, text);
  const tag = textBetween(part, parent.start, parent.end).replace(/\s*\/>$/, '>');
  return { start: parent.start, end: parent.end, text: `${tag}${text}</${parent.prefix}${parent.name}>` };
}

/** The part with its edits, in pieces: all that is not edited is handed on as it is. Edits may not overlap. */
export function edited({ bytes }: XmlPart, edits: readonly Edit[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error('Two edits of a part overlap');
    pieces.push(bytes.subarray(at, start), encoder.encode(text));
    at = end;
  }
  return [...pieces, bytes.subarray(at)];
}
