import type { MarkLook } from './plan';

const signature = '"SER-WORKBENCH"';

/**
 * The formula of a mark: always true, refers to no cell, and carries our signature. It is the one thing by which marks are known
 * again, so that another computer or program can take them off without touching a person's own conditional formats.
 * The shape survives Excel and LibreOffice, which may write TRUE as TRUE().
 */
export const markFormula = (look: MarkLook): string => `OR(TRUE,${signature}="${look}")`;

/**
 * The formula of a conditional format without any effect, always false, on the first cell of a sheet of ours. A sheet that carries it
 * may be refilled; a sheet of the same name without it is a person's own.
 */
export const ownSheetFormula = `AND(FALSE,${signature}="sheet")`;

/** Whether the formula of a conditional format is that of a mark. */
export const isMarkFormula = (formula: string): boolean => formula.includes(signature) && !isOwnSheetFormula(formula);

/** Whether the formula of a conditional format says that the sheet is ours. */
export const isOwnSheetFormula = (formula: string): boolean => formula.includes(`${signature}="sheet"`);
