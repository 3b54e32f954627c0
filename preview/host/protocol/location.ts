import { HostError } from '../model';

/** Names what a refusal was about, unless it says so itself. */
export function at<T>(location: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}
