import type { Problem, ProblemCode, ProblemFacts, Result } from '../../domain/problems';
import { ok, problem } from '../../domain/problems';

/**
 * Carries a problem out of the callbacks of the zip and XML libraries, where nothing can be returned. It never leaves this
 * folder: {@link settle} turns it into a `Result` at each border.
 */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(given: Problem) {
    super(given.code);
    this.problem = given;
  }
}

const LONGEST_FACT = 300;

/** Names in a file may hold anything; in a message they may neither steer a terminal nor fill it. */
const presentable = (fact: string): string => {
  const clean = fact.slice(0, LONGEST_FACT).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  return fact.length > LONGEST_FACT ? `${clean}...` : clean;
};

const presentableFacts = <Facts extends object>(facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? presentable(fact) : (fact as unknown)]),
  ) as Facts;

/** Never returns: ends the reading with a problem. */
export const refuse = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): never => {
  throw new Refusal(problem(code, presentableFacts(facts)) as Problem);
};

/** Value of a result; throws its problem on when it holds one. */
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Refusal(result.problem);
  return result.value;
};

/** Value of the work, or the problem that it was refused with. Any other error is a bug and stays thrown. */
export const settle = async <Value>(work: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
};
