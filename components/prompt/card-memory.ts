import { recall, remember } from '../../platform/page/memory.ts';

/** The things that a card does or asks once, however often its page is loaded. */
type Deed = 'chime' | 'check-in';

export function noteDone(deed: Deed, promptId: string): void {
  remember(deed, promptId);
}

export function wasDone(deed: Deed, promptId: string): boolean {
  return recall(deed) === promptId;
}
