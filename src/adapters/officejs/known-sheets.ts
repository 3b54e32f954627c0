/** The sheets of the workbook as they were last told: names by id. Events speak of ids, people of names. */
export class KnownSheets {
  #names: ReadonlyMap<string, string> | undefined;

  nameOf(id: string): string | undefined {
    return this.#names?.get(id);
  }

  /** Notes a sheet that we added, so that it is no news. */
  add(id: string, name: string): void {
    if (this.#names) this.#names = new Map([...this.#names, [id, name]]);
  }

  /** Asks Excel for the sheets, unless they are known. */
  async learn(context: Excel.RequestContext): Promise<void> {
    if (!this.#names) await this.refresh(context);
  }

  /** Asks Excel for the sheets; says whether they are others, or called otherwise, than before. One request. */
  async refresh(context: Excel.RequestContext): Promise<boolean> {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    const before = this.#names;
    const now = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    this.#names = now;
    if (!before) return false;
    return before.size !== now.size || [...now].some(([id, name]) => before.get(id) !== name);
  }
}
