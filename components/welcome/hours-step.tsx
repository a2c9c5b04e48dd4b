import { useState } from 'react';
import { oneRangeOf, withOneRange } from '../../core/schedule/one-range.ts';
import { asWeek, changeHours } from '../../stores/change-settings.ts';
import { WeekEditor } from '../choices/week-editor.tsx';
import { WeekdayPicker } from '../choices/weekday-picker.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useWorkingHours } from '../ui/use-working-hours.ts';
import { timeOfDay } from '../words/time-of-day.ts';
import styles from './hours-step.module.css';
import { Question, StepCard } from './step-card.tsx';

/** When breaks may come: at any time, or in hours that are shown once they count, the same on some days or, on demand, of all kinds. */
export function HoursStep() {
  const { t } = useMessages();
  const { on, week } = useWorkingHours();
  const simple = oneRangeOf(week);
  const [isEach, setEach] = useState(simple === null);
  return (
    <StepCard name="hours" help={t('welcome.hours.help')} isWide={on && isEach}>
      <Question id="hours-when" label={t('welcome.hours.when')}>
        <Stones
          labelledBy="hours-when"
          value={on ? 'working' : 'always'}
          onChoose={(chosen) => (chosen === 'working') !== on && changeHours({ on: chosen === 'working', week })}
          options={(['always', 'working'] as const).map((value) => ({ value, text: t(`welcome.hours.${value}`) }))}
        />
      </Question>
      {on &&
        (isEach || !simple ? (
          <WeekEditor label={t('options.hours.week')} week={week} onChange={(next) => changeHours({ week: next })} />
        ) : (
          <>
            <SameHours {...simple} onChange={(range, weekdays) => changeHours({ week: asWeek(withOneRange(range, weekdays)) })} />
            <button type="button" className={`btn btn-quiet btn-sm ${styles.each}`} onClick={() => setEach(true)}>
              {t('welcome.hours.each')}
            </button>
          </>
        ))}
    </StepCard>
  );
}

type Simple = NonNullable<ReturnType<typeof oneRangeOf>>;

function SameHours({ range, weekdays, onChange }: Simple & { onChange: (range: Simple['range'], weekdays: readonly number[]) => void }) {
  const { t, locale } = useMessages();
  const kept = t('options.hours.range', { from: timeOfDay(range.from, locale), to: timeOfDay(range.to, locale) });
  const complaint = (isWhole: boolean) => t(isWhole ? 'options.hours.empty' : 'options.timeRefused', { kept });
  return (
    <>
      <Question label={t('welcome.hours.times')}>
        {/* biome-ignore lint/a11y/useSemanticElements: two times that belong together, not a form */}
        <div className={styles.times} role="group" aria-label={kept}>
          <TimeField
            label={t('options.hours.from')}
            value={range.from}
            onCommit={(from) => onChange({ ...range, from }, weekdays)}
            isAllowed={(from) => from !== range.to}
            complaint={complaint}
          />
          <span aria-hidden="true">{t('options.hours.to')}</span>
          <TimeField
            label={t('options.hours.until')}
            value={range.to}
            onCommit={(to) => onChange({ ...range, to }, weekdays)}
            isAllowed={(to) => to !== range.from}
            complaint={complaint}
          />
        </div>
      </Question>
      <Question label={t('welcome.hours.days')}>
        <WeekdayPicker label={t('welcome.hours.days')} value={weekdays} onChange={(days) => days.length > 0 && onChange(range, days)} />
      </Question>
    </>
  );
}
