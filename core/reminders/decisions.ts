/** "Why now, why not": past decisions about a reminder, as the log tells them, and the next one to come. */
import type { Entry, PromptEntry } from '../log/entry.ts';
import type { Instant } from '../time.ts';
import type { PlanContext } from './context.ts';
import { isOn, planned, type WaitsFor } from './next-break.ts';
import type { Hold, Reason } from './reasons.ts';
import type { ReminderId } from './reminder.ts';
import type { ReminderState } from './state.ts';

/** A decision about the reminders. The id is that of its log entry. */
export type Decision = { id: string; at: Instant } & (
  | { kind: 'offered'; reason: Reason; heldBy: Hold | null }
  | { kind: 'later'; later: PromptEntry['later'] }
  | { kind: Exclude<PromptEntry['outcome'], 'offered' | 'later'> }
  | { kind: 'held'; by: Hold }
  | { kind: 'credited'; minutes: number }
  | { kind: 'paused' | 'quieted'; until: Instant | null }
  | { kind: 'resumed' }
);

/** The decision that an entry tells of; null when the entry decides nothing about the reminders. */
function decisionOf(entry: Entry): Decision | null {
  const { id, at } = entry;
  switch (entry.kind) {
    case 'prompt':
      return promptDecision(entry);
    case 'held':
      return { id, at, kind: 'held', by: entry.by };
    case 'credited':
      return { id, at, kind: 'credited', minutes: entry.minutes };
    case 'pause':
      return { id, at, kind: 'paused', until: entry.until };
    case 'quiet':
      return { id, at, kind: 'quieted', until: entry.until };
    case 'resume':
      return { id, at, kind: 'resumed' };
    case 'drink':
    case 'routine':
    case 'feel':
    case 'note':
      return null;
  }
}

function promptDecision({ id, at, outcome, reason, heldBy, later }: PromptEntry): Decision {
  if (outcome === 'offered') return { id, at, kind: 'offered', reason, heldBy };
  return outcome === 'later' ? { id, at, kind: 'later', later } : { id, at, kind: outcome };
}

/** How many decisions are told of each reminder. */
const TOLD = 10;

/** The last decisions about a reminder, newest first. A pause, or a quiet time, is about every reminder. */
export function decisionsAbout(entries: readonly Entry[], reminderId: ReminderId): Decision[] {
  return entries
    .filter((entry) => !entry.undone && isAbout(entry, reminderId))
    .flatMap((entry) => decisionOf(entry) ?? [])
    .sort((a, b) => b.at - a.at)
    .slice(0, TOLD);
}

function isAbout(entry: Entry, reminderId: ReminderId): boolean {
  return !('reminderIds' in entry) || entry.reminderIds.includes(reminderId);
}

/** When a reminder comes next, or what it waits for. */
export type Outlook =
  | { kind: 'off' }
  /** The reminder has no clock time on any weekday, or no hours that are as long as its interval. */
  | { kind: 'never' }
  | { kind: 'paused'; until: Instant | null }
  | { kind: 'on-screen' }
  /** The break was ignored or came without a window: it waits at the toolbar icon. */
  | { kind: 'waiting'; since: Instant }
  | { kind: 'held'; by: Hold; since: Instant }
  /** The break falls due while nothing is shown. */
  | { kind: 'after-quiet'; at: Instant; until: Instant | null }
  /** Due in the past: the break comes at any moment. */
  | { kind: 'due'; at: Instant; waitsFor: WaitsFor };

/** @param now only tells what is already due; no due time depends on it. */
export function outlook(state: ReminderState, context: PlanContext, reminderId: ReminderId, now: Instant): Outlook {
  const plan = planned(state, context, now).find(({ reminder }) => reminder.id === reminderId);
  if (!plan) return { kind: 'off' };
  const { pause, quiet, prompt, waiting, held } = state;
  if (isOn(pause, now)) return { kind: 'paused', until: pause.until };
  if (prompt?.content.view === 'offer' && prompt.reminderIds.includes(reminderId)) return { kind: 'on-screen' };
  if (waiting?.reminderIds.includes(reminderId)) return { kind: 'waiting', since: waiting.since };
  if (!Number.isFinite(plan.at)) return { kind: 'never' };
  if (plan.at <= now && held) return { kind: 'held', by: held.by, since: held.since };
  if (isOn(quiet, plan.at)) return { kind: 'after-quiet', at: plan.at, until: quiet.until };
  return { kind: 'due', at: plan.at, waitsFor: plan.waitsFor };
}
