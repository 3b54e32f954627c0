export { writeMarkedCopy } from './mark-verify';
export { openWorkbook, type XlsxSource } from './open-workbook';
export type { PackageArchive, PackagePart } from './package-archive';
export { bytesInMemory, type ByteSource } from './package-bytes';
export { inflatedChunk, inflateWith } from './package-inflate';
export { settle, valueOf } from './package-refusal';
export { readRelationships } from './read-relationships';
export { writeWorkbook, writeWorkbookTo } from './write-workbook';
export { parseXml, type XmlAttributes } from './xml-parse';
