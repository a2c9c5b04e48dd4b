import { useState } from 'react';
import { EVERY_MIN } from '../../core/settings/schema.ts';
import { readMinutes } from '../../core/settings/typed-values.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { Switch } from '../ui/switch.tsx';
import { type BuiltIn, changeReminder } from './change.ts';
import { unitName } from './unit-name.ts';

/** One reminder: on or off, and how often. */
export function ReminderRow({ id, presets }: { id: BuiltIn; presets: readonly number[] }) {
  const { t, locale, number } = useMessages();
  const { enabled, everyMin } = useSettings((view) => view.settings.reminders[id]);
  const [choices, setChoices] = useState(0);
  const minutes = (value: number) => number(value, { style: 'unit', unit: 'minute' });
  const choose = (value: number) => {
    // A fresh field: what was typed into it gives way to the choice.
    setChoices(choices + 1);
    if (value !== everyMin) changeReminder(id, { everyMin: value });
  };
  return (
    <Row
      id={id}
      label={t(`options.${id}.name`)}
      help={t(`options.${id}.help`)}
      control={
        <Switch
          labelledBy={`${id}-label`}
          describedBy={`${id}-help`}
          isOn={enabled}
          onChange={(isOn) => changeReminder(id, { enabled: isOn })}
        />
      }
    >
      <Stones
        label={t(`options.${id}.every`)}
        value={everyMin}
        onChoose={choose}
        disabled={!enabled}
        options={presets.map((value, i) => ({
          value,
          text: i === presets.length - 1 ? minutes(value) : number(value),
          label: number(value, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
        }))}
      />
      <NumberField
        key={choices}
        label={t(`options.${id}.minutes`)}
        unit={unitName(everyMin, 'minute', locale)}
        value={everyMin}
        format={number}
        read={(text) => readMinutes(text, locale)}
        onCommit={(value) => changeReminder(id, { everyMin: value })}
        complaint={t('options.minutesRefused', { min: number(EVERY_MIN.min), max: number(EVERY_MIN.max), kept: minutes(everyMin) })}
        disabled={!enabled}
      />
    </Row>
  );
}
