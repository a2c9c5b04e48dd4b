import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Lead } from './lead.ts';
import type { Hold } from './reasons.ts';
import type { Prompt } from './state.ts';

/** About how long ago, in the unit in which one would say it. */
export interface Ago {
  unit: 'minutes' | 'hours';
  count: number;
}

/** Holds after which a break is owed, and holds that have a longest time. */
const OWED_AFTER = ['sound', 'full-screen', 'call', 'away', 'quiet', 'limit'] as const satisfies readonly Hold[];
const ASKS_WITHIN = ['sound', 'full-screen', 'call'] as const satisfies readonly Hold[];

/** Why a card is on the screen, in one line of fact. */
export type ReasonLine =
  | { kind: 'asked' }
  | { kind: 'again' }
  | { kind: 'due' }
  /** A reminder that a person has added, for a routine that they chose. */
  | { kind: 'chosen-routine' }
  | { kind: 'owed'; heldBy: (typeof OWED_AFTER)[number] }
  | { kind: 'held-long'; heldBy: (typeof ASKS_WITHIN)[number]; minutes: number }
  | { kind: 'since-break'; ago: Ago }
  | { kind: 'since-drink'; ago: Ago };

interface Known {
  lead: Lead;
  /** The routine that is offered. */
  routineId: string;
  /** The last drink in today's log; null when there is none, or the log cannot be read. */
  lastDrinkAt: Instant | null;
  /** How long sound or full screen may hold a break; null without an end. */
  holdLimitMin: number | null;
}

/** A break longer ago than this has a night in between, and says nothing. */
const NO_NEWS_AFTER = 12 * HOUR;

export function reasonLine(prompt: Prompt, known: Known): ReasonLine {
  switch (prompt.reason) {
    case 'asked':
    case 'again':
      return { kind: prompt.reason };
    case 'owed': {
      const heldBy = OWED_AFTER.find((by) => by === prompt.heldBy);
      return heldBy ? { kind: 'owed', heldBy } : dueLine(prompt, known);
    }
    case 'held-long': {
      const heldBy = ASKS_WITHIN.find((by) => by === prompt.heldBy);
      const minutes = known.holdLimitMin;
      return heldBy && minutes !== null ? { kind: 'held-long', heldBy, minutes } : dueLine(prompt, known);
    }
    case 'due':
      return dueLine(prompt, known);
  }
}

function dueLine({ countedFrom, openedAt }: Prompt, { lead, routineId, lastDrinkAt }: Known): ReasonLine {
  if (lead.kind === 'drink') return lastDrinkAt === null ? { kind: 'due' } : { kind: 'since-drink', ago: about(openedAt - lastDrinkAt) };
  if (lead.own) return lead.own.routineId === routineId ? { kind: 'chosen-routine' } : { kind: 'due' };
  const isNews = countedFrom !== null && openedAt - countedFrom <= NO_NEWS_AFTER;
  return isNews ? { kind: 'since-break', ago: about(openedAt - countedFrom) } : { kind: 'due' };
}

/**
 * Whether nobody asked for this card: nobody asked to see a card, nobody opened the break that waited in the badge, and nobody has seen
 * this card before.
 */
export function cameByItself({ id, reason }: Pick<Prompt, 'id' | 'reason'>): boolean {
  return reason !== 'asked' && reason !== 'again' && !id.startsWith('waiting:');
}

/** @param ms a span of time, at least a minute is said. */
export function about(ms: number): Ago {
  const minutes = Math.max(1, Math.round(ms / MINUTE));
  if (minutes <= 10) return { unit: 'minutes', count: minutes };
  const fives = Math.round(minutes / 5) * 5;
  const isNearlyWhole = [55, 60, 65].includes(fives);
  if (fives < 100 && !isNearlyWhole) return { unit: 'minutes', count: fives };
  return { unit: 'hours', count: Math.round(ms / HOUR) };
}
