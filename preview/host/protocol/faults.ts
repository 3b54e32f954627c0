import { type HostErrorCode, type Workbook } from '../model';

/** What goes wrong: a refusal, or a sheet that somebody deletes just then. */
export type FaultKind =
  | 'GeneralException'
  | 'AccessDenied'
  | 'InvalidOperationInCellEditMode'
  | 'ResponsePayloadSizeLimitExceeded'
  | { readonly deleteSheet: string };

/** When: before anything ran, after all ran with the answer lost, or before an action, counted from 0. */
export type FaultMoment = 'before' | 'after' | { readonly action: number };

export interface Fault {
  readonly kind: FaultKind;
  readonly moment: FaultMoment;
}

/** Faults to come, for tests of what an add-in does about them. */
export class Faults {
  readonly #due = new Map<number, Fault[]>();
  #requests = 0;

  /** Lets the n-th request from now on fail; 1 is the next. */
  failAt(n: number, kind: FaultKind, moment: FaultMoment = 'before'): void {
    const at = this.#requests + n;
    this.#due.set(at, [...(this.#due.get(at) ?? []), { kind, moment }]);
  }

  clear(): void {
    this.#due.clear();
  }

  /** Counts a request, and says what happens to it. */
  next(): readonly Fault[] {
    this.#requests += 1;
    const due = this.#due.get(this.#requests) ?? [];
    this.#due.delete(this.#requests);
    return due;
  }
}

/** Lets a fault happen: the code to refuse with, or undefined where only the workbook changed. */
export function happen({ kind }: Fault, workbook: Workbook): HostErrorCode | undefined {
  if (typeof kind === 'string') return kind;
  workbook.asRemote(() => workbook.sheet(kind.deleteSheet)?.delete());
  return undefined;
}
