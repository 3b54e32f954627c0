import { HostError } from '../model';
import { at } from './location';
import { classOf, locationOf, methodOf, writeProperty, writeState } from './members';
import { type Action, actionType, type Batch, type BatchAnswer, type BatchError } from './messages';
import { ObjectPaths } from './object-paths';
import { identityOf, Query } from './query';
import { type Known } from './references';
import { type Session } from './session';

/** By which the client keeps an object; every tracked class has it. */
const keepReference = '_KeepReference';

const statusCodes: Readonly<Record<string, number>> = { ItemNotFound: 404, ApiNotFound: 404, AccessDenied: 403, NotImplemented: 501 };

/** A refusal as the wire tells it. Anything else that was thrown is a fault of this host, and says so. */
export function errorOf(error: unknown, location = ''): BatchError {
  const isRefusal = error instanceof HostError;
  const code = isRefusal ? error.code : 'HostFailed';
  const message = error instanceof Error ? (isRefusal ? error.message : (error.stack ?? error.message)) : String(error);
  return {
    Code: code,
    Message: message,
    Location: (isRefusal ? error.location : undefined) ?? location,
    HttpStatusCode: statusCodes[code] ?? (isRefusal ? 400 : 500),
  };
}

/** Runs the actions of one request in order. What was done before a refusal stays done, as in Excel. */
class Run {
  readonly #session: Session;
  readonly #batch: Batch;
  readonly #paths: ObjectPaths;

  constructor(session: Session, batch: Batch) {
    this.#session = session;
    this.#batch = batch;
    this.#paths = new ObjectPaths(session, batch.ObjectPaths);
  }

  /** The value of an action's result. */
  act(action: Action): unknown {
    if (action.ActionType === actionType.trace) return null;
    const known = this.#paths.get(action.ObjectPathId);
    return known === undefined ? null : this.#actOn(known, action);
  }

  #actOn(known: Known, action: Action): unknown {
    switch (action.ActionType) {
      case actionType.instantiate:
        return identityOf(this.#session, known);
      case actionType.query:
      case actionType.queryAsJson:
        return this.#query(known, action);
      case actionType.method:
        return this.#call(known, action);
      case actionType.setProperty:
        at(locationOf(known.className, action.Name), () => {
          writeProperty(this.#session, known, action.Name, this.#paths.arguments(action.ArgumentInfo)[0]);
        });
        return null;
      case actionType.update:
        at(known.className, () => writeState(this.#session, known, action.ObjectState ?? {}));
        return null;
      default:
        throw new HostError('NotImplemented', `This host has no actions of type ${action.ActionType}.`);
    }
  }

  #query(known: Known, { ActionType, QueryInfo = {} }: Action): unknown {
    const asJson = ActionType === actionType.queryAsJson;
    const query = new Query(this.#session, { asJson, keepsRanges: this.#batch.AutoKeepReference === true });
    return at(known.className, () => query.run(known, QueryInfo));
  }

  #call(known: Known, { Name, ArgumentInfo }: Action): unknown {
    if (Name === keepReference && classOf(known.className).isTracked) {
      this.#session.references.keep(known);
      return null;
    }
    const method = methodOf(this.#session, known.className, Name);
    const args = this.#paths.arguments(ArgumentInfo);
    return at(locationOf(known.className, Name), () => method.call(this.#session, known.object, args)) ?? null;
  }
}

/** Something that comes between the actions of a request; throws to break it off. */
export type Between = (index: number) => void;

/** Answers a request. */
export function runBatch(session: Session, batch: Batch, between: Between): BatchAnswer {
  const run = new Run(session, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  const answer = { Results: results, TraceIds: traces };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      between(index);
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      return { ...answer, Error: { ...errorOf(error), ActionIndex: index } };
    }
    if (action.ActionType === actionType.trace) traces.push(action.Id);
  }
  return answer;
}
