import { type Clock, type Receipt, runClock } from '../../../src/domain/deadlines';
import type { Scene } from '../../house';

/** The receipt of the first record that starts a clock; undefined when none does, and a throw when a record is refused. */
export function firstReceipt(clock: Clock, { book, context }: Scene): Receipt | undefined {
  for (const file of book.caseFiles.values()) {
    for (const row of file.rows(clock.sheet)) {
      const ran = runClock(clock, row, { file, book, context });
      if (!ran.ok) throw new Error(JSON.stringify(ran.problem));
      if (ran.value) return ran.value;
    }
  }
  return undefined;
}
