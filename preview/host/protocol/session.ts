import { HostError, type Workbook } from '../model';
import { type ApiSet } from './class-spec';
import { EventFeed } from './event-feed';
import { References } from './references';

/** What this Excel offers. */
export interface ApiLevel {
  /** Version of ExcelApi, 15 for 1.15. */
  readonly excelApi: number;
  /** Whether it has what only Excel on the web has. */
  readonly online: boolean;
}

/** An add-in's connection with a workbook: what it keeps, what it listens to, what it may use. */
export class Session {
  readonly workbook: Workbook;
  readonly level: ApiLevel;
  readonly references = new References();
  readonly events: EventFeed;
  /** Cells that went over the wire. */
  readonly cells = { read: 0, written: 0 };

  constructor(workbook: Workbook, level: ApiLevel) {
    this.workbook = workbook;
    this.level = level;
    this.events = new EventFeed(workbook, this.references);
  }

  offers(set: ApiSet): boolean {
    return set === 'online' ? this.level.online : set <= this.level.excelApi;
  }

  /** Refuses what is above the version of this Excel. The client does not: its own check is switched off in its code. */
  demandSet(set: ApiSet, location: string): void {
    if (!this.offers(set)) throw new HostError('ApiNotFound', undefined, location);
  }
}
