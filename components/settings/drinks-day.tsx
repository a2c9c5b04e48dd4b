import { DAY_START_HOUR } from '../../core/settings/limits.ts';
import { changeDayStart, changeRhythm } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { timeOfDay } from '../words/time-of-day.ts';

const HOURS = Array.from({ length: DAY_START_HOUR.max - DAY_START_HOUR.min + 1 }, (_, i) => DAY_START_HOUR.min + i);

/** When a day starts, and whether the popup tells how many of the last ones had a break. */
export function DrinksDay() {
  const { t, locale } = useMessages();
  const { day, rhythm } = useSettings((view) => view.settings);
  return (
    <>
      <Row
        id="day-start"
        label={t('options.day.start')}
        help={t('options.day.start.help')}
        control={
          <Select
            labelledBy="day-start-label"
            describedBy="day-start-help"
            value={String(day.startHour)}
            onChoose={(hour) => changeDayStart(Number(hour))}
            options={HOURS.map((hour) => ({ value: String(hour), text: timeOfDay(hour * 60, locale) }))}
          />
        }
      />
      <Row
        id="rhythm"
        label={t('options.day.rhythm')}
        help={t('options.day.rhythm.help')}
        control={<Switch labelledBy="rhythm-label" describedBy="rhythm-help" isOn={rhythm.shown} onChange={changeRhythm} />}
      />
    </>
  );
}
