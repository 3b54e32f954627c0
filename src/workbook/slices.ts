/** Gives others their turn: a promise to wait for when a slice of work is over, undefined while there is time left. */
export type Breathe = () => Promise<void> | undefined;

/** Goes through steps, and lets others work between them. */
export async function inSlices<Value>(steps: Iterator<unknown, Value, undefined>, breathe?: Breathe): Promise<Value> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const pause = breathe?.();
    if (pause) await pause;
  }
}
