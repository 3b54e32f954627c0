import { TestEnvironment } from 'jest-environment-node';

/** Skips every test after the first that failed: a mutation test asks no more than whether one does. */
export default class UntilFirstFailure extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === 'test_done') this.failed ||= event.test.errors.length > 0;
    if (!this.failed) return;
    if (event.name === 'test_start') event.test.mode = 'skip';
    // The hooks of a describe block run unless all of it is skipped.
    if (event.name === 'run_describe_start') for (const child of event.describeBlock.children) child.mode = 'skip';
  }
}
