import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Prompt } from './state.ts';

/** About how long ago, in the unit in which one would say it. */
export interface Ago {
  unit: 'minutes' | 'hours';
  count: number;
}

/** Why a card is on the screen, in one line of fact. */
export type ReasonLine =
  | { kind: 'asked' }
  | { kind: 'again' }
  | { kind: 'due' }
  | { kind: 'since-break'; ago: Ago }
  | { kind: 'since-drink'; ago: Ago };

/** @param lastDrinkAt the last drink in today's log; null when there is none, or the log cannot be read. */
export function reasonLine(prompt: Prompt, lastDrinkAt: Instant | null): ReasonLine {
  const { reason, countedFrom, openedAt } = prompt;
  if (reason !== 'due') return { kind: reason };
  if (isDrinkOnly(prompt)) return lastDrinkAt === null ? { kind: 'due' } : { kind: 'since-drink', ago: about(openedAt - lastDrinkAt) };
  return countedFrom === null ? { kind: 'due' } : { kind: 'since-break', ago: about(openedAt - countedFrom) };
}

/** The card asks for a drink and nothing else: water leads. */
export function isDrinkOnly({ reminderIds }: Pick<Prompt, 'reminderIds'>): boolean {
  return reminderIds.length > 0 && reminderIds.every((id) => id === 'drink');
}

/** @param ms a span of time, at least a minute is said. */
export function about(ms: number): Ago {
  const minutes = Math.max(1, Math.round(ms / MINUTE));
  if (minutes <= 10) return { unit: 'minutes', count: minutes };
  const fives = Math.round(minutes / 5) * 5;
  const isNearlyWhole = Math.abs(fives - 60) <= 5;
  if (fives < 100 && !isNearlyWhole) return { unit: 'minutes', count: fives };
  return { unit: 'hours', count: Math.max(1, Math.round(ms / HOUR)) };
}
