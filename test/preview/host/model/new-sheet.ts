import { HostError, type ModelEvent, type Sheet, Workbook } from '../../../../preview/host/model';

/** A new workbook with one blank sheet. */
export const newSheet = (): { readonly workbook: Workbook; readonly sheet: Sheet } => {
  const workbook = new Workbook();
  return { workbook, sheet: workbook.worksheets.getItem('Sheet1') };
};

/** The code with which an act is refused; undefined where it is not. Bugs are thrown on. */
export const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return undefined;
};

/** Events in one line each: kind, and change and address where they have one. */
export const lines = (events: readonly ModelEvent[]): readonly string[] =>
  events.map(({ kind, args }) => [kind, args['changeType'], args['address']].filter((part) => part !== undefined && part !== '').join(' '));
