// At its start the client tells Excel, not the workbook, that functions of the ribbon can be run.
const service = 'Microsoft.InternalService.AddinInternalService';
const instantiate = 1;

interface Batch {
  readonly Actions: readonly { readonly Id: number; readonly ActionType: number }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name?: string }>>;
}

/** The answer to a batch that is meant for Excel itself; undefined for every other one, which the host of the workbook answers. */
export function answerOfExcel(body: string): string | undefined {
  if (!body.includes(service)) return undefined;
  const { Actions, ObjectPaths } = JSON.parse(body) as Batch;
  if (!Object.values(ObjectPaths).some(({ Name }) => Name === service)) return undefined;
  return JSON.stringify({
    Results: Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === instantiate ? {} : null })),
  });
}
