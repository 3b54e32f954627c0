/** What the host answers to one request. */
export interface HostAnswer {
  /** 200 also when an action failed, which the body says; 400 when the request as a whole was refused. */
  readonly statusCode: number;
  /** JSON: `{Results, TraceIds?, Error?}`, or `{error: {code, message}}` of a refused request. */
  readonly body: string;
  /** Number by which Excel on the web tells of a refused request, 5103 for one that is too large; undefined for status 200. */
  readonly officeError: number | undefined;
}

/** One event as it goes over the wire; a transport hands these to the client as they are. */
export interface EventEntry {
  /** Always 65536, which is "event". */
  readonly messageCategory: number;
  /** Number of the event type. */
  readonly messageType: number;
  /** Id of the sheet or table, `Workbook` for collections, or ''. */
  readonly targetId: string;
  /** Arguments as JSON. */
  readonly message: string;
}

/** What a transport needs of a host: it carries requests in, answers and events out. */
export interface HostConnection {
  /**
   * Answers one `ProcessQuery` request; waits while a cell is edited if the flags say so.
   * @param body JSON: `{AutoKeepReference, Actions, ObjectPaths}`
   * @param flags request flags of the client; 64 lets it wait for cell editing
   */
  process(body: string, flags: number): Promise<HostAnswer>;
  /** Hears of events, each time in a macrotask after the answer of the request that caused them. Returns what ends the listening. */
  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void;
}
