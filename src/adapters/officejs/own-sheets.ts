import type { SheetPlan } from '../../workbook';
import { sign } from './write-rules';
import type { Survey, SurveyedSheet } from './survey';

const longestSheetName = 31;

/** A planned sheet with its place in the workbook. */
export interface PlacedSheet {
  readonly plan: SheetPlan;
  readonly name: string;
  /** Our sheet of that name from before, which is refilled. */
  readonly earlier: SurveyedSheet | undefined;
}

/** Gives each planned sheet its place: that of our earlier sheet of the name, or the end, under a name that no person's sheet has. */
export function placeSheets(plans: readonly SheetPlan[], { sheets }: Survey): readonly PlacedSheet[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const given = new Set<string>();
  return plans.map((plan) => {
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = plan.name.slice(0, longestSheetName - ending.length) + ending;
      const earlier = byName.get(name.toLowerCase());
      if (given.has(name.toLowerCase()) || earlier?.signatures.length === 0) continue;
      given.add(name.toLowerCase());
      return { plan, name: earlier?.name ?? name, earlier };
    }
  });
}

/**
 * Signs sheets that have a wanted name and nothing in them: an attempt that broke off right after adding a sheet leaves one, and a
 * person's blank sheet loses nothing. Two requests where there is such a sheet, none where no name is taken.
 */
export async function adoptBlank(context: Excel.RequestContext, survey: Survey, plans: readonly SheetPlan[]): Promise<Survey> {
  const { worksheets } = context.workbook;
  const wanted = new Set(plans.map(({ name }) => name.toLowerCase()));
  const unsigned = survey.sheets.filter(
    ({ name, signatures, isProtected }) => wanted.has(name.toLowerCase()) && signatures.length === 0 && !isProtected,
  );
  const used = unsigned.map(({ id }) => worksheets.getItem(id).getUsedRangeOrNullObject());
  if (used.length > 0) await context.sync();
  const blank = unsigned.filter((_, at) => used[at]?.isNullObject);
  const signed = new Map(blank.map(({ id }) => [id, sign(worksheets.getItem(id))]));
  for (const signature of signed.values()) signature.load('id');
  if (signed.size > 0) await context.sync();
  return {
    ...survey,
    sheets: survey.sheets.map((sheet) => {
      const signature = signed.get(sheet.id);
      return signature ? { ...sheet, signatures: [signature.id] } : sheet;
    }),
  };
}

/** A sheet that is there and waits to be filled. */
export interface ReadySheet extends PlacedSheet {
  readonly id: string;
  /** Ids of the rules that say that the sheet is ours. */
  readonly signatures: readonly string[];
}

/** Adds the sheets that are not there yet, signed from the beginning so that one left half filled is known as ours; one request. */
export async function addMissing(
  context: Excel.RequestContext,
  placed: readonly PlacedSheet[],
  onAdded: (id: string, name: string) => void,
): Promise<readonly ReadySheet[]> {
  const added = placed.map(({ name, earlier }) => {
    if (earlier) return undefined;
    const sheet = context.workbook.worksheets.add(name);
    sheet.load('id');
    const signature = sign(sheet);
    signature.load('id');
    return { sheet, signature };
  });
  if (added.some((each) => each !== undefined)) await context.sync();
  return placed.map((sheet, at) => {
    const fresh = added[at];
    if (!fresh) return { ...sheet, id: sheet.earlier?.id ?? '', signatures: sheet.earlier?.signatures ?? [] };
    onAdded(fresh.sheet.id, sheet.name);
    return { ...sheet, id: fresh.sheet.id, signatures: [fresh.signature.id] };
  });
}
