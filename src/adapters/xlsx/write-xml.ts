/** The names of the two dialects of ISO 29500. Excel writes transitional unless asked for Strict. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

/** What Excel writes unless asked. */
export const transitional: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** What Excel writes as Strict Open XML. */
export const strict: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** First line of each part. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/* eslint-disable no-control-regex -- they are what is escaped */
// An underscore before x and four hexadecimal digits would read back as an escape, so it is escaped itself. With the u flag the
// surrogate class matches lone surrogates only; a pair is one character beyond it.
const inText = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4})/gu;
const inAttribute = /[&<>"\u0000-\u001f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4})/gu;
/* eslint-enable no-control-regex */
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (character: string): string =>
  named[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as the content of an element; what XML cannot hold becomes `_xHHHH_`, which Excel reads back. */
export const xmlText = (text: string): string => text.replace(inText, escaped);

/** Text as the value of an attribute in double quotes. Line breaks become `_x000A_`, as XML would turn them into spaces. */
export const xmlAttribute = (text: string): string => text.replace(inAttribute, escaped);
