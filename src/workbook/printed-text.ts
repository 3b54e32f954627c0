/** Plain text for a header or footer of a page: an ampersand is doubled, except in the codes of page and pages. */
export const printedText = (text: string): string => text.replace(/&(?![PN])/g, '&&');
