import { useState } from 'react';
import { saveSettings, useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Slider } from '../ui/slider.tsx';
import { Stones } from '../ui/stones.tsx';
import styles from './rhythm-step.module.css';
import { Question, StepCard } from './step-card.tsx';

const PRESETS = { often: 30, steady: 60, seldom: 90 } as const;
/** In minutes; the slider goes through it in steps of five. */
const SLOWEST = 120;
const FASTEST = 20;

/** How often: for face and water alike, which then come together. */
export function RhythmStep() {
  const { t, number } = useMessages();
  const everyMin = useSettings((view) => view.settings.reminders.drainage.everyMin);
  const [moved, setMoved] = useState<number | null>(null);
  const minutes = (share: number) => Math.round(FASTEST + share * (SLOWEST - FASTEST));
  const length = (value: number) => number(value, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const change = (value: number) => {
    setMoved(null);
    if (value !== everyMin) changeBoth(value);
  };
  const shown = moved ?? everyMin;
  return (
    <StepCard name="rhythm" help={t('welcome.rhythm.help')}>
      <Question label={t('welcome.rhythm.presets')}>
        <Stones
          label={t('welcome.rhythm.presets')}
          value={everyMin}
          onChoose={change}
          options={(['often', 'steady', 'seldom'] as const).map((preset) => ({
            value: PRESETS[preset],
            text: t(`welcome.rhythm.${preset}`),
          }))}
        />
      </Question>
      <Question label={t('welcome.rhythm.every')}>
        <div className={styles.slider}>
          <Slider
            label={t('welcome.rhythm.slider')}
            value={Math.min(1, Math.max(0, (everyMin - FASTEST) / (SLOWEST - FASTEST)))}
            text={(share) => length(minutes(share))}
            onMove={(share) => setMoved(minutes(share) === everyMin ? null : minutes(share))}
            onCommit={(share) => change(minutes(share))}
          />
          <b className="tnum">{length(shown)}</b>
        </div>
      </Question>
    </StepCard>
  );
}

function changeBoth(everyMin: number): void {
  void saveSettings((settings) => ({
    ...settings,
    reminders: { drainage: { ...settings.reminders.drainage, everyMin }, drink: { ...settings.reminders.drink, everyMin } },
  }));
}
