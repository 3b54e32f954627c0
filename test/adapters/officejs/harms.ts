import type { ExcelHost } from '../../../preview/host';

/** Something that goes wrong at one request of a command. */
export interface Harm {
  readonly name: string;
  /**
   * Lets it happen.
   * @param n the request, 1 for the next
   * @param actions how many actions that request has
   */
  readonly happens: (host: ExcelHost, n: number, actions: number) => void;
  /** Whether the add-in is loaded anew before the person asks again. */
  readonly reloads?: true;
  /** Takes away what stays, as a person would; a deleted sheet stays deleted. */
  readonly ends?: (host: ExcelHost) => void;
}

/** The sheet that somebody protects or deletes meanwhile. */
export const hitSheet = 'Placements';

/** Lets something happen right before the n-th request from now; it lasts until it is ended. */
function before(host: ExcelHost, n: number, happens: () => void): void {
  const process = host.process.bind(host);
  let requests = 0;
  host.process = (body, flags) => {
    requests += 1;
    if (requests === n) happens();
    return process(body, flags);
  };
}

/** Everything that may go wrong at a request. */
export const harms: readonly Harm[] = [
  { name: 'refused before it ran', happens: ({ faults }, n) => faults.failAt(n, 'GeneralException') },
  { name: 'ran, and its answer is lost', happens: ({ faults }, n) => faults.failAt(n, 'GeneralException', 'after') },
  {
    name: 'broken off in the middle',
    happens: ({ faults }, n, actions) => faults.failAt(n, 'GeneralException', { action: Math.floor(actions / 2) }),
  },
  {
    name: 'broken off near the end, and the add-in loaded anew',
    happens: ({ faults }, n, actions) => faults.failAt(n, 'AccessDenied', { action: Math.max(0, actions - 2) }),
    reloads: true,
  },
  {
    name: 'ran, and the add-in loaded anew',
    happens: ({ faults }, n) => faults.failAt(n, 'GeneralException', 'after'),
    reloads: true,
  },
  { name: 'answer too large', happens: ({ faults }, n) => faults.failAt(n, 'ResponsePayloadSizeLimitExceeded', 'after') },
  {
    name: 'a cell is edited for a while, and Excel waits',
    happens: (host, n) =>
      before(host, n, () => {
        host.workbook.enterCellEdit();
        setTimeout(() => host.workbook.leaveCellEdit(), 5);
      }),
  },
  {
    name: 'a cell is edited from then on, and Excel does not wait',
    happens: (host, n) => {
      const process = host.process.bind(host);
      host.process = (body) => process(body, 0);
      before(host, n, () => host.workbook.enterCellEdit());
    },
    ends: (host) => host.workbook.leaveCellEdit(),
  },
  {
    name: 'a sheet is protected from then on',
    happens: (host, n) => before(host, n, () => host.workbook.sheet(hitSheet)?.protection.protect()),
    ends: (host) => host.workbook.sheet(hitSheet)?.protection.unprotect(),
  },
  {
    name: 'the workbook is protected from then on',
    happens: (host, n) => before(host, n, () => host.workbook.protection.protect()),
    ends: (host) => host.workbook.protection.unprotect(),
  },
  { name: 'a sheet is deleted', happens: ({ faults }, n) => faults.failAt(n, { deleteSheet: hitSheet }) },
];
