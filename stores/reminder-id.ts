import { now } from '../platform/clock.ts';
import { freshId } from '../platform/fresh-id.ts';

/** An id for a reminder that a person adds. */
export const freshReminderId = (): string => `own-${freshId(now())}`;
