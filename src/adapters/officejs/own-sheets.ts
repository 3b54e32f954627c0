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
