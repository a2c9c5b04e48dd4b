import type { DailyRoutine, Preset } from '../../core/reminders/presets.ts';
import { EVERY_MIN } from '../../core/settings/limits.ts';
import { type OwnOffer, storedOffer } from '../../core/settings/own-offer.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { freshReminderId } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { routineName } from '../words/own-reminder-words.ts';
import { timeOfDay } from '../words/time-of-day.ts';
import styles from './own-reminders.module.css';

/** Adds a reminder, from a few to begin with or from nothing. A new reminder stays off until it is switched on. */
export function AddReminder({ presets, onAdd }: { presets: readonly Preset[]; onAdd: (own: OwnReminder) => void }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const way = useSettings((view) => view.settings.reminders.drainage.way);
  const preferred = useSettings((view) => view.settings.routine.preferred);
  const add = (name: string, offer: OwnOffer, times: OwnReminder['times'] = []) =>
    onAdd({ id: freshReminderId(), name, ...storedOffer(offer), enabled: false, everyMin: EVERY_MIN.default, times, way, hours: null });

  const fromPresets = presets.map((preset) => {
    const { at, weekdays } = preset.time;
    const name = preset.isDaily ? t(`options.preset.${preset.routineId as DailyRoutine}`) : routineName(preset.routineId, messages);
    return {
      id: preset.routineId,
      label: name,
      detail: timeOfDay(at, locale),
      onChoose: () => add(name, { kind: 'routine', routineId: preset.routineId }, [{ at, weekdays: [...weekdays] }]),
    };
  });
  const blank = [
    {
      id: 'routine',
      label: t('options.own.newRoutine'),
      onChoose: () => add(t('options.own.newRoutine.name'), { kind: 'routine', routineId: preferred }),
    },
    { id: 'drink', label: t('options.own.newDrink'), onChoose: () => add(t('options.own.newDrink.name'), { kind: 'drink' }) },
  ];
  return (
    <div className={styles.add}>
      <Menu label={t('options.own.add')} className="btn btn-soft" items={[...fromPresets, ...blank]}>
        <Icon name="plus" size={18} />
        {t('options.own.add')}
      </Menu>
    </div>
  );
}
