import type { Settings } from '../settings/schema.ts';
import { DEFAULT_ROUTINE } from './safety.ts';

/** Whether somebody has chosen a routine: as a favourite, the preferred one, or that of a reminder. */
export function isChosen({ routine: { favourites, preferred }, ownReminders }: Settings, id: string): boolean {
  return preferred === id || favourites.includes(id) || ownReminders.some(({ routineId }) => routineId === id);
}

/** The settings without the choice of these routines. A reminder of one stays, with the routine that Rill begins with. */
export function withoutChoiceOf(settings: Settings, ids: readonly string[]): Settings {
  const { favourites, preferred } = settings.routine;
  const isOne = (id: string | null) => id !== null && ids.includes(id);
  return {
    ...settings,
    routine: {
      ...settings.routine,
      favourites: favourites.filter((id) => !isOne(id)),
      preferred: isOne(preferred) ? DEFAULT_ROUTINE : preferred,
    },
    ownReminders: settings.ownReminders.map((own) => (isOne(own.routineId) ? { ...own, routineId: DEFAULT_ROUTINE } : own)),
  };
}
