import { useState } from 'react';
import { type DrinkUnit, drinkUnit, FL_OZ_ML, formatDayVolume, volumeParts } from '../../core/drinks/volume.ts';
import { GOAL_ML } from '../../core/settings/limits.ts';
import { readGoal, readGoalOunces } from '../../core/settings/typed-values.ts';
import { changeGoal } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { unitName } from '../words/unit-name.ts';
import styles from './drinks-section.module.css';

const PRESETS_ML = [1200, 1600, 2000, 2200];
/** Above this the goal is more than most people need (health dossier, after EFSA's adequate intake). */
const PLENTY_ML = 2500;

/** The goal for a day, in litres or in ounces. */
export function DrinksGoal() {
  const { t, locale } = useMessages();
  const { goalMl } = useSettings((view) => view.settings.drinks);
  const unit = drinkUnit(
    useSettings((view) => view.settings.volumes.unit),
    locale,
  );
  const words = useGoalWords(unit);
  const [choices, setChoices] = useState(0);
  const choose = (ml: number) => {
    setChoices(choices + 1);
    if (ml !== goalMl) changeGoal(ml);
  };
  return (
    <>
      <Row id="goal" label={t('options.goal.name')} help={t('options.goal.help', { goal: words.whole(GOAL_ML.default) })}>
        <Stones
          label={t(`options.goal.presets.${unit}`)}
          value={goalMl}
          onChoose={choose}
          options={PRESETS_ML.map((ml, i) => ({
            value: ml,
            text: i === PRESETS_ML.length - 1 ? words.whole(ml) : words.amount(ml),
            label: words.spoken(ml),
          }))}
        />
        <NumberField
          key={`${choices} ${unit}`}
          label={t(`options.goal.field.${unit}`)}
          unit={words.unit(goalMl)}
          value={goalMl}
          format={words.amount}
          read={(text) => (unit === 'ml' ? readGoal : readGoalOunces)(text)}
          onCommit={changeGoal}
          complaint={words.complaint(goalMl)}
          decimals={unit === 'ml'}
        />
      </Row>
      <div role="status">
        {goalMl > PLENTY_ML && (
          <p className={`note ${styles.plenty}`}>
            <Icon name="info" size={18} />
            {t('options.goal.plenty')}
          </p>
        )}
      </div>
    </>
  );
}

/** How a goal is written in a unit: litres in tenths, or whole ounces. */
function useGoalWords(unit: DrinkUnit) {
  const { t, locale, number } = useMessages();
  if (unit === 'ml') {
    const amount = (ml: number) => number(ml / 1000, { minimumFractionDigits: 1 });
    const whole = (ml: number) => number(ml / 1000, { style: 'unit', unit: 'liter', minimumFractionDigits: 1 });
    return {
      amount,
      whole,
      spoken: (ml: number) => number(ml / 1000, { style: 'unit', unit: 'liter', unitDisplay: 'long', minimumFractionDigits: 1 }),
      unit: (ml: number) => unitName(ml / 1000, 'liter', locale),
      complaint: (kept: number) =>
        t('options.goalRefused', { min: amount(GOAL_ML.min), max: amount(GOAL_ML.max), step: number(0.1), kept: whole(kept) }),
    };
  }
  const whole = (ml: number) => formatDayVolume(ml, unit, locale);
  return {
    amount: (ml: number) => number(Math.round(ml / FL_OZ_ML)),
    whole,
    spoken: whole,
    unit: (ml: number) => volumeParts(ml, unit, locale).unit,
    complaint: (kept: number) => t('options.ouncesRefused', { min: whole(GOAL_ML.min), max: whole(GOAL_ML.max), kept: whole(kept) }),
  };
}
