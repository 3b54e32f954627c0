export { writeMarkedCopy } from './mark-verify';
export { openWorkbook } from './open-workbook';
export { bytesInMemory, type ByteSource } from './package-bytes';
export { inflatedChunk, inflateWith } from './package-inflate';
export { writeWorkbook, writeWorkbookTo } from './write-workbook';
