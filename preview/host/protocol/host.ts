import { HostError, type HostErrorCode, type ModelEvent, Workbook } from '../model';
import { type EventEntry, type HostAnswer, type HostConnection } from './connection';
import { type Fault, type FaultMoment, Faults, happen } from './faults';
import { type Batch, type BatchAnswer } from './messages';
import { errorOf, runBatch } from './run-batch';
import { type ApiLevel, Session } from './session';

export interface HostOptions {
  /** Version of ExcelApi that it offers: 15, the highest that the client of npm knows, where not said. */
  readonly excelApi?: number;
  /** Whether it offers what only Excel on the web has; no, where not said. */
  readonly online?: boolean;
  /** Longest request and longest answer, in bytes: 5 MB where not said, as Excel on the web. */
  readonly payloadLimit?: number;
}

/** What went over the wire since the start, or since the last reset. */
export interface HostCounters {
  requests: number;
  /** In bytes. */
  largestRequest: number;
  largestResponse: number;
  cellsRead: number;
  cellsWritten: number;
}

const megabyte = 1_048_576;
const mayWaitForCell = 64;
const officeErrors: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};
const generalOfficeError = 5001;

const noCount = (): HostCounters => ({ requests: 0, largestRequest: 0, largestResponse: 0, cellsRead: 0, cellsWritten: 0 });

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

const isMoment =
  (moment: FaultMoment): ((fault: Fault) => boolean) =>
  (fault) =>
    fault.moment === moment;

/** Excel as an add-in meets it: answers the requests of Office.js from a workbook, and tells of events. */
export class ExcelHost implements HostConnection {
  readonly workbook: Workbook;
  readonly faults = new Faults();
  counters = noCount();
  readonly #session: Session;
  readonly #payloadLimit: number;

  constructor(workbook: Workbook = new Workbook(), options: HostOptions = {}) {
    this.workbook = workbook;
    const level: ApiLevel = { excelApi: options.excelApi ?? 15, online: options.online ?? false };
    this.#session = new Session(workbook, level);
    this.#payloadLimit = options.payloadLimit ?? 5 * megabyte;
  }

  get level(): ApiLevel {
    return this.#session.level;
  }

  /** How many objects the client keeps; an add-in that leaves some behind has a leak. */
  get keptReferences(): number {
    return this.#session.references.count;
  }

  resetCounters(): void {
    this.counters = noCount();
  }

  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void {
    return this.#session.events.listen(listener);
  }

  /** Hears of all that happens in the workbook, at once and whether the client asked for it or not: for views. */
  onModelEvent(watcher: (event: ModelEvent) => void): () => void {
    return this.#session.events.watch(watcher);
  }

  process(body: string, flags: number): Promise<HostAnswer> {
    if (!this.workbook.inCellEdit) return Promise.resolve(this.#answer(body));
    if ((flags & mayWaitForCell) === 0) return Promise.resolve(refusedBatch('InvalidOperationInCellEditMode'));
    return new Promise((resolve) => {
      this.workbook.whenCellLeft(() => resolve(this.#answer(body)));
    });
  }

  #answer(body: string): HostAnswer {
    const size = bytesOf(body);
    this.counters.requests += 1;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, size);
    const faults = this.faults.next();
    if (size > this.#payloadLimit) return refusedRequest('RequestPayloadSizeLimitExceeded');
    const early = this.#fail(faults.filter(isMoment('before')));
    if (early !== undefined) return early;
    const answered = this.#run(body, faults);
    return this.#fail(faults.filter(isMoment('after'))) ?? answered;
  }

  #fail(faults: readonly Fault[]): HostAnswer | undefined {
    const [code] = faults.flatMap((fault) => happen(fault, this.workbook) ?? []);
    if (code === undefined) return undefined;
    return code.endsWith('SizeLimitExceeded') ? refusedRequest(code) : refusedBatch(code);
  }

  #run(body: string, faults: readonly Fault[]): HostAnswer {
    const { cells } = this.#session;
    const before = { ...cells };
    const text = JSON.stringify(this.#runBatch(body, faults));
    this.counters.cellsRead += cells.read - before.read;
    this.counters.cellsWritten += cells.written - before.written;
    const size = bytesOf(text);
    this.counters.largestResponse = Math.max(this.counters.largestResponse, size);
    return size > this.#payloadLimit ? refusedRequest('ResponsePayloadSizeLimitExceeded') : answer(text);
  }

  #runBatch(body: string, faults: readonly Fault[]): BatchAnswer {
    return runBatch(this.#session, JSON.parse(body) as Batch, (index) => {
      for (const fault of faults) {
        if (typeof fault.moment === 'string' || fault.moment.action !== index) continue;
        const code = happen(fault, this.workbook);
        if (code !== undefined) throw new HostError(code);
      }
    });
  }
}

const answer = (body: string): HostAnswer => ({ statusCode: 200, body, officeError: undefined });

/** A batch of which nothing ran. */
function refusedBatch(code: HostErrorCode): HostAnswer {
  const refused: BatchAnswer = { Results: [], Error: errorOf(new HostError(code)) };
  return answer(JSON.stringify(refused));
}

/** A request that was refused as a whole, or whose answer was. */
function refusedRequest(code: HostErrorCode): HostAnswer {
  const { message } = new HostError(code);
  return {
    statusCode: 400,
    body: JSON.stringify({ error: { code, message } }),
    officeError: officeErrors[code] ?? generalOfficeError,
  };
}
