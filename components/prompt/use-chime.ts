import { useEffect, useEffectEvent } from 'react';
import { cameByItself } from '../../core/reminders/reason.ts';
import { playChime } from '../../platform/page/chime.ts';
import { useSettings } from '../../stores/settings.ts';
import { noteDone, wasDone } from './card-memory.ts';
import type { Offer } from './offer.ts';

/**
 * A soft sound when a card comes up for the first time, if a person wants one. The chime is silent where it would sound in a call or a
 * film.
 */
export function useChime(prompt: Offer): void {
  const { on, volume } = useSettings((view) => view.settings.chime);
  const { id, phase } = prompt;
  const ring = useEffectEvent(() => {
    if (!on || phase === 'shown' || !cameByItself(prompt) || prompt.reason === 'held-long' || wasDone('chime', id)) return;
    noteDone('chime', id);
    void playChime(volume);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each prompt, whatever else changes about it
  useEffect(() => ring(), [id]);
}
