import { drinkUnit } from '../../core/drinks/volume.ts';
import { UNITS } from '../../core/settings/limits.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { changeGoal, changeReminder } from '../../stores/change-settings.ts';
import { saveSettings, useSettings } from '../../stores/settings.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { Switch } from '../ui/switch.tsx';
import { Question, StepCard } from './step-card.tsx';
import styles from './water-step.module.css';

const GOALS_ML = [1200, 1600, 2000, 2200];

type Unit = Settings['volumes']['unit'];

/** Whether to be reminded of drinks, and how they are counted. */
export function WaterStep() {
  const { t, locale } = useMessages();
  const { enabled } = useSettings((view) => view.settings.reminders.drink);
  const goalMl = useSettings((view) => view.settings.drinks.goalMl);
  const unit = useSettings((view) => view.settings.volumes.unit);
  const { dayVolume } = useVolumes();
  const names = { auto: '', ml: t('welcome.water.ml'), 'fl-oz': t('welcome.water.flOz') };
  const nameOf = (choice: Unit) =>
    choice === 'auto' ? t('welcome.water.auto', { unit: names[drinkUnit('auto', locale)] }) : names[choice];
  return (
    <StepCard name="water" help={t('welcome.water.help')}>
      <div className={styles.on}>
        <span>
          <span id="water-on" className={styles.name}>
            {t('welcome.water.on')}
          </span>
          <span id="water-on-help" className="sm q2">
            {t('welcome.water.on.help')}
          </span>
        </span>
        <Switch
          labelledBy="water-on"
          describedBy="water-on-help"
          isOn={enabled}
          onChange={(isOn) => changeReminder('drink', { enabled: isOn })}
        />
      </div>
      <Question id="water-goal" label={t('welcome.water.goal')}>
        <Stones
          labelledBy="water-goal"
          value={goalMl}
          onChoose={(chosen) => chosen !== goalMl && changeGoal(chosen)}
          options={GOALS_ML.map((ml) => ({ value: ml, text: dayVolume(ml) }))}
        />
      </Question>
      <Question id="water-unit" label={t('welcome.water.unit')}>
        <Stones
          labelledBy="water-unit"
          value={unit}
          onChoose={(chosen) => chosen !== unit && changeUnit(chosen)}
          options={UNITS.map((value) => ({ value, text: nameOf(value) }))}
        />
      </Question>
    </StepCard>
  );
}

function changeUnit(unit: Unit): void {
  void saveSettings((settings) => ({ ...settings, volumes: { ...settings.volumes, unit } }));
}
