import { useEffect, useEffectEvent } from 'react';
import type { DrinkEntry } from '../../core/log/entry.ts';
import { undoableDrink } from '../../core/log/timeline.ts';
import { noDrinkUntil } from '../../core/reminders/drinks.ts';
import { asksFor } from '../../core/reminders/lead.ts';
import { isMet } from '../../core/reminders/met.ts';
import { useNow } from '../../stores/now.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useToday } from '../../stores/today.ts';
import { type DrinkLog, SAID_FOR } from '../drinks/use-drink-log.ts';
import { isInUse } from '../ui/is-at.ts';
import { useIsLayerOpen } from '../ui/layers.ts';
import type { OfferPrompt } from './offer-prompt.ts';

/** A drink that was logged elsewhere while a card asks for it. */
export interface Met {
  /** The drink that can be taken back; null when something else speaks against a drink now. */
  drink: DrinkEntry | null;
}

/**
 * The drink or guard that has met a card for drinks alone, other than a click in the card; null while the card still asks.
 * @param onStay called when the card has stayed met for as long as a drink can be undone in the card, with nothing open above the card
 *   and the focus on no control of the card.
 */
export function useMet(prompt: OfferPrompt, { news }: DrinkLog, onStay: () => void): Met | null {
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const now = useNow();
  const entries = useToday((view) => view.entries);
  const isMetNow = news === null && isMet(state, prompt, planContext(settings), now);
  const isCovered = useIsLayerOpen();
  const stay = useEffectEvent(onStay);
  useEffect(() => {
    if (!isMetNow || isCovered) return;
    const wait = () => {
      timer = setTimeout(() => (isInUse(document) ? wait() : stay()), SAID_FOR);
    };
    let timer: ReturnType<typeof setTimeout>;
    wait();
    return () => clearTimeout(timer);
  }, [isMetNow, isCovered]);
  return isMetNow ? { drink: undoableDrink(entries, now) ?? null } : null;
}

/** Whether a card that asks for a drink beside a routine need not do so any more. */
export function useHadDrink(prompt: OfferPrompt): boolean {
  const drinks = useReminders((view) => view.state.drinks);
  const settings = useSettings((view) => view.settings);
  const now = useNow();
  return asksFor('drink', prompt, settings) && noDrinkUntil(drinks, planContext(settings), now) > now;
}
