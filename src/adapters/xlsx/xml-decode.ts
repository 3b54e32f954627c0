/** Text of the bytes so far; bytes of a character that is not yet whole wait for the next call. Throws on bytes that are no text. */
export type DecodeBytes = (bytes: Uint8Array, atEnd: boolean) => string;

const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
};

/** Bytes that form whole characters: the last character is left out when its bytes are not all there. */
const wholeCharacters = (bytes: Uint8Array): number => {
  let lead = bytes.length - 1;
  while (lead >= 0 && lead > bytes.length - 4 && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
  const byte = bytes[lead] ?? 0;
  if (byte < 0xc0) return bytes.length;
  const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  return bytes.length - lead < needed ? lead : bytes.length;
};

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

/** Cuts at whole characters itself: a decoder that is told of no stream works several times faster in Node. */
const utf8 = (): DecodeBytes => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let waiting: Uint8Array | undefined;
  return (bytes, atEnd) => {
    const all = waiting === undefined ? bytes : joined(waiting, bytes);
    const whole = atEnd ? all.length : wholeCharacters(all);
    waiting = whole === all.length ? undefined : all.slice(whole);
    return decoder.decode(waiting === undefined ? all : all.subarray(0, whole));
  };
};

const utf16 = (encoding: string): DecodeBytes => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, atEnd) => decoder.decode(bytes, { stream: !atEnd });
};

/** Decoder for XML that begins with the given bytes: UTF-8, or UTF-16 when a mark or the first character says so. */
export const decoderFor = (beginning: Uint8Array): DecodeBytes => {
  const encoding = encodingOf(beginning);
  const decode = encoding === 'utf-8' ? utf8() : utf16(encoding);
  let started = false;
  return (bytes, atEnd) => {
    const text = decode(bytes, atEnd);
    if (started || text === '') return text;
    started = true;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
};
