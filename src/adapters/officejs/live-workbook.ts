import { ok, type Result } from '../../domain/problems';
import type { LiveArea, LiveWorkbook } from '../../workbook';
import { KnownSheets } from './known-sheets';
import { listenToChanges, listenToSelection } from './listen';
import { clearAllMarks, markNamedSheets, markWorkbook } from './mark-workbook';
import { openSource } from './read-outline';
import { readSomeRows } from './read-some-rows';
import { ask, type ExcelApi } from './requests';
import { selectArea } from './select-area';
import { surveyWorkbook } from './survey';
import { addPlannedSheets, writeOwnSheets } from './write-own-sheets';

async function nameOf(context: Excel.RequestContext): Promise<string> {
  context.workbook.load('name');
  await context.sync();
  return context.workbook.name;
}

async function settingOf(context: Excel.RequestContext, key: string): Promise<string | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? undefined : String(setting.value);
}

async function keepSetting(context: Excel.RequestContext, key: string, value: string): Promise<void> {
  context.workbook.settings.add(key, value);
  await context.sync();
}

/**
 * The workbook that is open in Excel, through Office.js. Takes ExcelApi 1.14 and nothing above it.
 * @param excel the namespace of Office.js
 */
export function liveWorkbook(excel: ExcelApi = Excel): LiveWorkbook {
  const known = new KnownSheets();
  const onAdded = (id: string, name: string): void => {
    known.add(id, name);
  };
  return {
    name: () => ask(excel, nameOf),
    source: () => openSource(excel),
    readRows: (sheet, from, to) => ask(excel, (context) => readSomeRows(context, sheet, from, to), sheet),
    mark: (plan) => ask(excel, (context) => markWorkbook(context, plan, onAdded)),
    markSheets: (marks) => ask(excel, (context) => markNamedSheets(context, marks)),
    clearMarks: () => ask(excel, clearAllMarks),
    addSheets: (plan) => ask(excel, (context) => addPlannedSheets(context, plan, onAdded)),
    writeSheet: async (plan): Promise<Result<void>> => {
      const written = await ask(excel, async (context) => writeOwnSheets(context, [plan], await surveyWorkbook(context), onAdded));
      if (!written.ok) return written;
      const [unwritten] = written.value;
      return unwritten ? { ok: false, problem: unwritten.problem } : ok(undefined);
    },
    select: (area: LiveArea) => selectArea(excel, area),
    setting: (key) => ask(excel, (context) => settingOf(context, key)),
    setSetting: (key, value) => ask(excel, (context) => keepSetting(context, key, value)),
    onChange: (tell) => ask(excel, (context) => listenToChanges(excel, context, known, tell)),
    onSelection: (tell) => ask(excel, (context) => listenToSelection(context, known, tell)),
  };
}
