import { type AnySheet, type Column, columnOf, type Flaw, isReadable, type SheetLayout } from '../domain/model';
import { areasOf, cellAddress } from './a1';
import type { NoteFacts } from './read-notes';

// Rules speak of dates, codes and flags that cannot be read, of lost zeros and of stray spaces; the rest would go unsaid.
const judgedByRules: ReadonlySet<Column['kind']> = new Set(['date', 'code', 'codes', 'yesno']);

function isUnsaid(flaw: Flaw, column: Column): boolean {
  if (flaw.kind === 'time-dropped' || flaw.kind === 'code-without-meaning') return true;
  return !isReadable(flaw) && !judgedByRules.has(column.kind);
}

interface Noticed {
  readonly flaw: Flaw;
  readonly rowNumbers: number[];
}

/** Collects the flawed cells of a sheet that no rule speaks of, by column and kind. */
export class NoticedCells {
  private readonly sheet: AnySheet;
  private readonly noticed = new Map<string, Noticed>();

  constructor(sheet: AnySheet) {
    this.sheet = sheet;
  }

  /** Takes in the flaws of a row. */
  take(flaws: readonly Flaw[], rowNumber: number): void {
    for (const flaw of flaws) {
      if (!isUnsaid(flaw, columnOf(this.sheet, flaw.field))) continue;
      const key = `${flaw.field} ${flaw.kind}`;
      const known = this.noticed.get(key);
      if (known) known.rowNumbers.push(rowNumber);
      else this.noticed.set(key, { flaw, rowNumbers: [rowNumber] });
    }
  }

  /** One note for each column and kind, with the cells as areas. */
  notes({ name, columns }: SheetLayout): readonly NoteFacts[] {
    return [...this.noticed.values()].map(({ flaw, rowNumbers }) => ({
      kind: 'flawed-cells',
      sheet: name,
      field: flaw.field,
      header: columnOf(this.sheet, flaw.field).header,
      flaw: flaw.kind,
      areas: areasOf(rowNumbers.map((rowNumber) => cellAddress(rowNumber, columns.get(flaw.field) ?? 0))),
      count: rowNumbers.length,
      example: flaw.raw,
    }));
  }
}
