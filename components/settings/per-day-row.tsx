import { useRef } from 'react';
import { PER_DAY } from '../../core/settings/limits.ts';
import { readWhole } from '../../core/settings/typed-values.ts';
import { changePerDay } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';

/** The most breaks in a day, if there is to be a most. */
export function PerDayRow() {
  const { t, number } = useMessages();
  const perDay = useSettings((view) => view.settings.perDay);
  // Switched off and on again, it is what it was.
  const before = useRef<number>(PER_DAY.default);
  const change = (isOn: boolean) => {
    if (perDay !== null) before.current = perDay;
    changePerDay(isOn ? before.current : null);
  };
  const name = t('options.perDay');
  return (
    <Row
      id="per-day"
      label={name}
      help={t(perDay === null ? 'options.perDay.off.help' : 'options.perDay.help')}
      control={<Switch labelledBy="per-day-label" describedBy="per-day-help" isOn={perDay !== null} onChange={change} />}
    >
      {perDay !== null && (
        <NumberField
          label={t('options.perDay.field')}
          value={perDay}
          format={number}
          read={(text) => readWhole(text, PER_DAY)}
          onCommit={changePerDay}
          complaint={t('options.minutesRefused', { min: number(PER_DAY.min), max: number(PER_DAY.max), kept: number(perDay) })}
          steps={{ ...PER_DAY, by: 1, less: t('options.less', { name }), more: t('options.more', { name }) }}
        />
      )}
    </Row>
  );
}
