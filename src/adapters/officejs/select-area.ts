import { failed, type Result } from '../../domain/problems';
import type { LiveArea } from '../../workbook';
import { ask, type ExcelApi } from './requests';

async function show(context: Excel.RequestContext, { sheet, address }: LiveArea): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  // Excel 2021 selects a single area.
  worksheet.getRange(address.split(',')[0]).select();
  await context.sync();
}

async function isHidden(context: Excel.RequestContext, sheet: string): Promise<boolean> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load('visibility');
  await context.sync();
  return !worksheet.isNullObject && worksheet.visibility !== 'Visible';
}

/** Shows and selects cells; one request, and one more to find out why when Excel refuses. */
export async function selectArea(excel: ExcelApi, area: LiveArea): Promise<Result<void>> {
  const shown = await ask(excel, (context) => show(context, area), area.sheet);
  if (shown.ok) return shown;
  const hidden = await ask(excel, (context) => isHidden(context, area.sheet));
  return hidden.ok && hidden.value ? failed('sheet-hidden', { sheet: area.sheet }) : shown;
}
