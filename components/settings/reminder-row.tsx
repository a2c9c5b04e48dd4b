import { useEffect, useState } from 'react';
import { type BuiltIn, changeReminder } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { timesText } from '../words/own-reminder-words.ts';
import { IntervalChoice } from './interval-choice.tsx';
import { MoreButton } from './more-button.tsx';
import { Panel } from './panel.tsx';
import styles from './reminder.module.css';
import { useAddress } from './sections.ts';
import { WayRow } from './way-row.tsx';
import { WhenRows } from './when-rows.tsx';

/** The row of a reminder that everybody has: on or off, how often or when, and on demand how it arrives. */
export function ReminderRow({ id, presets }: { id: BuiltIn; presets: readonly number[] }) {
  const messages = useMessages();
  const { t } = messages;
  const { enabled, everyMin, times, way } = useSettings((view) => view.settings.reminders[id]);
  const { place, visit } = useAddress();
  const isAsked = place?.startsWith(`${id}-`) ?? false;
  const [isOpen, setOpen] = useState(isAsked);
  // Somebody goes to a row inside.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit counts
  useEffect(() => {
    if (isAsked) setOpen(true);
  }, [isAsked, visit]);
  const name = t(`options.${id}.name`);
  const isSet = times.length > 0;
  return (
    <RowGroup>
      <Row
        id={id}
        label={name}
        help={isSet ? timesText(times, messages) : t(`options.${id}.help`)}
        control={
          <span className={styles.controls}>
            <MoreButton
              label={t('options.moreAbout', { name })}
              controls={`${id}-panel`}
              isOpen={isOpen}
              onToggle={() => setOpen(!isOpen)}
            />
            <Switch
              labelledBy={`${id}-label`}
              describedBy={`${id}-help`}
              isOn={enabled}
              onChange={(isOn) => changeReminder(id, { enabled: isOn })}
            />
          </span>
        }
      >
        {!isSet && (
          <IntervalChoice
            label={t(`options.${id}.every`)}
            fieldLabel={t(`options.${id}.minutes`)}
            presets={presets}
            value={everyMin}
            onChange={(minutes) => changeReminder(id, { everyMin: minutes })}
            disabled={!enabled}
          />
        )}
      </Row>
      {isOpen && (
        <Panel id={`${id}-panel`} label={t('options.moreAbout', { name })}>
          <WhenRows id={id} times={times} onChange={(next) => changeReminder(id, { times: next })} />
          <WayRow id={id} way={way} onChange={(next) => changeReminder(id, { way: next })} />
        </Panel>
      )}
    </RowGroup>
  );
}
