import { endAside } from '../platform/aside.ts';
import { now } from '../platform/clock.ts';

/** Ends what has been set aside for thirty days; the background does so when the browser starts, which may be seldom. */
export async function endOldAside(): Promise<void> {
  await endAside(now()).catch(() => undefined);
}
