import { ok } from '../../domain/problems';
import type { LiveArea, LiveChange, StopListening } from '../../workbook';
import { ChangeBatch, type SheetEvent } from './change-batch';
import type { KnownSheets } from './known-sheets';
import { ask, type ExcelApi } from './requests';

/** Runs something once all events of this turn have come. */
function once(run: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      run();
    }, 0);
  };
}

interface Removable {
  remove(): void;
}

async function stopAll(context: Excel.RequestContext, handlers: readonly Removable[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  try {
    await context.sync();
  } catch {
    // Handlers die with the runtime at the latest, and there is nobody left to tell.
  }
}

/**
 * Tells of changes by people: what happens in one turn is told once for each sheet. Our own writes are no news. Sheets that are
 * added, removed or renamed are found when an event gives occasion to look.
 */
export async function listenToChanges(
  excel: ExcelApi,
  context: Excel.RequestContext,
  known: KnownSheets,
  tell: (change: LiveChange) => void,
): Promise<StopListening> {
  const batch = new ChangeBatch();
  let stopped = false;
  let mayBeOthers = false;
  const report = once(() => {
    const looks = mayBeOthers;
    mayBeOthers = false;
    void reportChanges(excel, known, batch, looks, (change) => {
      if (!stopped) tell(change);
    });
  });
  const hear = (event: SheetEvent): Promise<void> => {
    batch.add(event);
    report();
    return Promise.resolve();
  };
  const look = (): Promise<void> => {
    mayBeOthers = true;
    report();
    return Promise.resolve();
  };
  await known.learn(context);
  const { worksheets } = context.workbook;
  const moved = ({ worksheetId, source }: { readonly worksheetId: string; readonly source: string }): Promise<void> =>
    hear({ sheetId: worksheetId, address: undefined, remote: source === 'Remote' });
  const handlers: readonly Removable[] = [
    worksheets.onChanged.add((args) => {
      if (args.triggerSource === 'ThisLocalAddin') return Promise.resolve();
      const isEdit = args.changeType === 'RangeEdited';
      return hear({ sheetId: args.worksheetId, address: isEdit ? args.address : undefined, remote: args.source === 'Remote' });
    }),
    worksheets.onRowSorted.add(moved),
    worksheets.onColumnSorted.add(moved),
    worksheets.onAdded.add(look),
    worksheets.onDeleted.add(look),
    worksheets.onActivated.add(look),
  ];
  await context.sync();
  return () => {
    stopped = true;
    return stopAll(context, handlers);
  };
}

/**
 * Gives the sheets of a batch their names, and tells of them. When Excel does not answer, the batch is told with the names known.
 * @param looks whether there is reason to ask which sheets there are; a sheet renamed meanwhile is not found when its rows are read
 */
async function reportChanges(
  excel: ExcelApi,
  known: KnownSheets,
  batch: ChangeBatch,
  looks: boolean,
  tell: (change: LiveChange) => void,
): Promise<void> {
  const changes = batch.take();
  const before = new Map(changes.map(({ sheetId }) => [sheetId, known.nameOf(sheetId)]));
  const isKnown = changes.every(({ sheetId }) => before.get(sheetId) !== undefined);
  const refreshed = looks || !isKnown ? await ask(excel, (context) => known.refresh(context)) : ok(false);
  const outline = refreshed.ok && refreshed.value;
  for (const { sheetId, rows, remote } of changes) {
    const sheet = known.nameOf(sheetId) ?? before.get(sheetId);
    if (sheet !== undefined) tell({ sheet, rows, outline, remote });
  }
  if (outline && changes.length === 0) tell({ sheet: '', rows: [], outline, remote: false });
}

/** Tells what is selected, once for each turn. */
export async function listenToSelection(
  context: Excel.RequestContext,
  known: KnownSheets,
  tell: (area: LiveArea) => void,
): Promise<StopListening> {
  let latest: { readonly worksheetId: string; readonly address: string } | undefined;
  const report = once(() => {
    const sheet = latest && known.nameOf(latest.worksheetId);
    if (latest && sheet !== undefined) tell({ sheet, address: latest.address });
  });
  await known.learn(context);
  const handler = context.workbook.worksheets.onSelectionChanged.add((args) => {
    latest = args;
    report();
    return Promise.resolve();
  });
  await context.sync();
  return () => {
    latest = undefined;
    return stopAll(context, [handler]);
  };
}
