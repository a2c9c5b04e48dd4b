import type { Settings } from '../../core/settings/schema.ts';
import { saveSettings } from '../../stores/settings.ts';

/** The marks that somebody can give a routine: a favourite, hidden from every choice, not for work. */
export type Mark = keyof Pick<Settings['routine'], 'favourites' | 'hidden' | 'notAtWork'>;

export function mark(kind: Mark, id: string, isOn: boolean): void {
  void saveSettings((settings) => {
    const others = settings.routine[kind].filter((other) => other !== id);
    return { ...settings, routine: { ...settings.routine, [kind]: isOn ? [...others, id] : others } };
  });
}
