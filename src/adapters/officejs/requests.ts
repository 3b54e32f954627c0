/// <reference types="office-js" />
import { ok, type Problem, type Result } from '../../domain/problems';
import { problemOf } from './errors';

/** The Excel of Office.js, or one that behaves like it. */
export type ExcelApi = typeof Excel;

/** Ends a run before it has done anything: one that ends well makes a round trip of its own. */
const enough = new Error('the context is open');

/**
 * A context for some round trips. Its requests wait while a person is typing in a cell, where Excel can wait. It is used after
 * the run that made it, because a run keeps a reference to each range, and gives them back in one more round trip.
 */
export async function openContext(excel: ExcelApi): Promise<Excel.RequestContext> {
  const opened: Excel.RequestContext[] = [];
  try {
    await excel.run({ delayForCellEdit: true }, (context) => {
      opened.push(context);
      return Promise.reject(enough);
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  const [context] = opened;
  if (!context) throw new Error('Office.js ran nothing');
  return context;
}

/** Does some work in a context of its own. Whatever Excel refuses becomes a problem; `sheet` is the one that the work is about. */
export async function ask<Value>(
  excel: ExcelApi,
  work: (context: Excel.RequestContext) => Promise<Value>,
  sheet?: string,
): Promise<Result<Value, Problem>> {
  try {
    return ok(await work(await openContext(excel)));
  } catch (error) {
    return { ok: false, problem: problemOf(error, sheet) };
  }
}
