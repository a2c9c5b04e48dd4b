import { useState } from 'react';
import { safetyCards } from '../../core/routines/safety-cards.ts';
import { GOAL_ML } from '../../core/settings/schema.ts';
import { readGoal } from '../../core/settings/typed-values.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { changeGoal } from './change.ts';
import { CheckText } from './check-text.tsx';
import styles from './drinks-section.module.css';
import { SectionPart } from './section-part.tsx';
import { unitName } from './unit-name.ts';

const PRESETS_ML = [1200, 1600, 2000, 2200];
/** Above this the goal is more than most people need (health dossier, after EFSA's adequate intake). */
const PLENTY_ML = 2500;

/** The goal for a day. */
export function DrinksSection() {
  const { t, locale, number } = useMessages();
  const goalMl = useSettings((view) => view.settings.drinks.goalMl);
  const [choices, setChoices] = useState(0);
  const litres = (ml: number) => number(ml / 1000, { minimumFractionDigits: 1 });
  const withUnit = (ml: number) => number(ml / 1000, { style: 'unit', unit: 'liter', minimumFractionDigits: 1 });
  const choose = (ml: number) => {
    setChoices(choices + 1);
    if (ml !== goalMl) changeGoal(ml);
  };
  return (
    <>
      <SectionPart title={t('options.goal')}>
        <Row id="goal" label={t('options.goal.name')} help={t('options.goal.help', { goal: withUnit(GOAL_ML.default) })}>
          <Stones
            label={t('options.goal.presets')}
            value={goalMl}
            onChoose={choose}
            options={PRESETS_ML.map((ml, i) => ({
              value: ml,
              text: i === PRESETS_ML.length - 1 ? withUnit(ml) : litres(ml),
              label: number(ml / 1000, { style: 'unit', unit: 'liter', unitDisplay: 'long', minimumFractionDigits: 1 }),
            }))}
          />
          <NumberField
            key={choices}
            label={t('options.goal.litres')}
            unit={unitName(goalMl / 1000, 'liter', locale)}
            value={goalMl}
            format={litres}
            read={(text) => readGoal(text, locale)}
            onCommit={changeGoal}
            complaint={t('options.goalRefused', {
              min: litres(GOAL_ML.min),
              max: litres(GOAL_ML.max),
              step: number(0.1),
              kept: withUnit(goalMl),
            })}
            decimals
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
      </SectionPart>
      <SectionPart title={t('options.fluid')}>
        <div className={styles.fluid}>
          <CheckText card={safetyCards.fluid} />
          <a href="#reminders">{t('options.fluid.switch')}</a>
        </div>
      </SectionPart>
    </>
  );
}
