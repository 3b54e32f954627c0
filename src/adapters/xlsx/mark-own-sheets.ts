import type { SheetPlan } from '../../workbook';
import type { AddedSheet, OpenBook } from './mark-book';
import { definedNamesOf } from './mark-book';
import type { PackageChange } from './mark-package';
import type { OpenSheet } from './mark-sheet-xml';
import { isOwnSheet } from './mark-sheet-xml';
import { attributesOf, rootOf } from './mark-xml';
import type { PackagePart } from './package-archive';
import { readRelationships } from './read-relationships';
import type { WorkbookOutline } from './read-workbook';
import { printNames } from './write-names';
import type { DefinedName } from './write-names';
import { encoded } from './write-package';
import { contentTypes } from './write-parts';
import { sheetXml, tableRelationship } from './write-sheet';
import type { StyleTables } from './write-styles';
import { tableXml } from './write-table';

const longestSheetName = 31;

/** A planned sheet with its place in the copy. */
interface Placed {
  readonly plan: SheetPlan;
  readonly name: string;
  /** Among all sheets, 0-based. */
  readonly position: number;
  /** Our sheet of an earlier run, which is refilled. */
  readonly earlier: PackagePart | undefined;
}

/** What the workbook part has to say of our sheets. */
export interface OwnSheets {
  readonly added: readonly AddedSheet[];
  readonly names: readonly DefinedName[];
  readonly refilled: ReadonlySet<number>;
}

function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, longestSheetName - ending.length) + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Gives each planned sheet its place: that of our earlier sheet of the name, or the end, under a name that no person's sheet has. */
function place(
  plans: readonly SheetPlan[],
  book: OpenBook,
  outline: WorkbookOutline,
  opened: ReadonlyMap<PackagePart, OpenSheet>,
): readonly Placed[] {
  const taken = new Set(book.sheetNames.map((name) => name.toLowerCase()));
  let end = book.sheetNames.length;
  return plans.map((plan) => {
    const sameName = outline.sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
    const sheet = sameName === undefined ? undefined : opened.get(sameName.part);
    if (sameName !== undefined && sheet !== undefined && isOwnSheet(sheet)) {
      return { plan, name: sameName.name, position: book.sheetNames.indexOf(sameName.name), earlier: sameName.part };
    }
    const name = freeSheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    end += 1;
    return { plan, name, position: end - 1, earlier: undefined };
  });
}

/** Takes away what hung on an earlier sheet of ours, except pictures, which other sheets may share. Gives its table part for reuse. */
async function clearEarlier(change: PackageChange, earlier: PackagePart, keepTable: boolean): Promise<PackagePart | undefined> {
  let kept: PackagePart | undefined;
  for (const { kind, part } of await readRelationships(change.archive, earlier.name)) {
    if (part === undefined || kind === 'image') continue;
    if (keepTable && kind === 'table' && kept === undefined) kept = part;
    else change.remove(part);
  }
  return kept;
}

/** Ids and names of the tables that stay, and the names that the workbook defines: a table shares none of them. */
async function takenByTables(change: PackageChange, book: OpenBook, outline: WorkbookOutline, placed: readonly Placed[]) {
  const ids = new Set<number>();
  const names = new Set(definedNamesOf(book).map((name) => name.toLowerCase()));
  const earlier = new Set(placed.map((sheet) => sheet.earlier));
  for (const sheet of outline.sheets) {
    if (earlier.has(sheet.part)) continue;
    for (const { kind, part } of await readRelationships(change.archive, sheet.part.name)) {
      if (kind !== 'table' || part === undefined) continue;
      const xml = await change.open(part);
      const attributes = attributesOf(xml, rootOf(xml));
      ids.add(Number(attributes.get('id') ?? 0));
      names.add((attributes.get('displayName') ?? '').toLowerCase());
    }
  }
  return { ids, names };
}

interface TakenByTables {
  readonly ids: Set<number>;
  readonly names: Set<string>;
}

function freeTable(taken: TakenByTables, wanted: string): { readonly id: number; readonly name: string } {
  let id = 1;
  while (taken.ids.has(id)) id += 1;
  let name = wanted;
  for (let number = 2; taken.names.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  taken.ids.add(id);
  taken.names.add(name.toLowerCase());
  return { id, name };
}

/** Writes the sheets of ours into a changed package: at the end, or into our sheet of the same name from an earlier run. */
export class OwnSheetWriter {
  readonly #change: PackageChange;
  readonly #book: OpenBook;
  readonly #outline: WorkbookOutline;
  readonly #styles: StyleTables;
  readonly #folder: string;

  constructor(change: PackageChange, book: OpenBook, outline: WorkbookOutline, styles: StyleTables) {
    this.#change = change;
    this.#book = book;
    this.#outline = outline;
    this.#styles = styles;
    this.#folder = outline.part.name.slice(0, outline.part.name.lastIndexOf('/') + 1);
  }

  /** Writes the parts; what the workbook part has to say of them comes back. */
  async write(plans: readonly SheetPlan[], opened: ReadonlyMap<PackagePart, OpenSheet>): Promise<OwnSheets> {
    const placed = place(plans, this.#book, this.#outline, opened);
    const taken = await takenByTables(this.#change, this.#book, this.#outline, placed);
    const renamed = new Map(placed.map(({ plan, name }) => [plan.name, name]));
    const targets: { readonly name: string; readonly target: string }[] = [];
    for (const sheet of placed) {
      const part = await this.#writeSheet(sheet, renamed, taken);
      if (sheet.earlier === undefined) targets.push({ name: sheet.name, target: part.slice(this.#folder.length) });
    }
    const type = `${this.#book.dialect.relationships}/worksheet`;
    const ids = await this.#change.relate(
      this.#outline.part.name,
      targets.map(({ target }) => ({ type, target })),
    );
    return {
      added: targets.map(({ name }, index) => ({ name, relationship: ids[index] ?? '' })),
      names: placed.flatMap(({ plan, name, position }) => printNames(plan, name, position)),
      refilled: new Set(placed.filter(({ earlier }) => earlier !== undefined).map(({ position }) => position)),
    };
  }

  async #writeSheet({ plan, earlier }: Placed, renamed: ReadonlyMap<string, string>, taken: TakenByTables): Promise<string> {
    const content = [
      ...encoded(
        sheetXml(plan, {
          styles: this.#styles,
          date1904: this.#outline.date1904,
          sheetName: (planned) => renamed.get(planned) ?? planned,
          dialect: this.#book.dialect,
          signed: true,
          selected: false,
        }),
      ),
    ];
    const part = earlier?.name ?? this.#change.freeName(`${this.#folder}worksheets/sheet`, '.xml');
    if (earlier === undefined) this.#change.add(part, content, contentTypes.worksheet);
    else this.#change.replace(earlier, content);
    const oldTable = earlier === undefined ? undefined : await clearEarlier(this.#change, earlier, plan.table !== undefined);
    this.#writeTable(part, plan, oldTable, taken);
    return part;
  }

  #writeTable(sheet: string, plan: SheetPlan, oldTable: PackagePart | undefined, taken: TakenByTables): void {
    const { dialect } = this.#book;
    if (plan.table === undefined) {
      this.#change.setRelationships(sheet, []);
      return;
    }
    const { id, name } = freeTable(taken, plan.table.name);
    const content = [...encoded([tableXml(plan.table, id, name, dialect)])];
    const part = oldTable?.name ?? this.#change.freeName(`${this.#folder}tables/table`, '.xml');
    if (oldTable === undefined) this.#change.add(part, content, contentTypes.table);
    else this.#change.replace(oldTable, content);
    this.#change.setRelationships(sheet, [{ id: tableRelationship, type: `${dialect.relationships}/table`, target: `/${part}` }]);
  }
}
