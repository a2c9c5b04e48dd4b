import { portionsOf } from '../core/drinks/portions.ts';
import { stamp } from '../core/log/stamp.ts';
import type { ReminderEvent } from '../core/reminders/event.ts';
import { offerables } from '../core/routines/offerable.ts';
import { fittingRoutine } from '../core/routines/safety.ts';
import { startedRoutine } from '../core/routines/sore.ts';
import { HOUR } from '../core/time.ts';
import type { ToolbarAction } from '../core/toolbar-action.ts';
import { personHome } from '../locales/person-locales.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { dayRule, now } from './clock.ts';
import { freshId } from './fresh-id.ts';
import { knownSettings, knownState } from './known.ts';
import { latePart } from './late-parts.ts';
import { loadOwnOfferables } from './own-routines-store.ts';

/** Does it, and says what the reminder has to hear of it. */
export async function act(action: ToolbarAction): Promise<ReminderEvent | null> {
  switch (action) {
    case 'start-drainage': {
      const [settings, own] = await Promise.all([knownSettings(), ask(loadOwnOfferables, [])]);
      const chosen = fittingRoutine(settings.routine.preferred, settings.checks, now(), [...offerables, ...own]);
      return { type: 'routine-asked', routineId: startedRoutine(chosen, settings, now()) };
    }
    case 'log-drink':
      return logGlass();
    case 'toggle-pause': {
      const { pause, quiet } = await knownState();
      return pause || quiet ? { type: 'resumed' } : { type: 'paused', until: now() + HOUR };
    }
    case 'quiet-hour':
      return { type: 'quieted', until: now() + HOUR };
    case 'why':
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#why') });
      return null;
  }
}

/** @throws LogUnavailable when it could not be saved; then nothing is said to be. */
async function logGlass(): Promise<ReminderEvent> {
  const at = now();
  const settings = await knownSettings();
  const { glass: ml } = portionsOf(settings.volumes, personHome(navigator.languages));
  const entry = stamp({ kind: 'drink', id: freshId(at), at, ml } as const, dayRule(settings));
  const { writeEntries } = await latePart('log');
  await writeEntries([entry]);
  return { type: 'log-changed' };
}
