import { type Ref, useRef } from 'react';
import { NAME_LENGTH } from '../../core/settings/limits.ts';
import { ownOffer, storedOffer } from '../../core/settings/own-offer.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { readName } from '../../core/settings/typed-values.ts';
import { asWeek, changeOwn } from '../../stores/change-settings.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { WeekEditor } from '../choices/week-editor.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Select } from '../ui/select.tsx';
import { Stones } from '../ui/stones.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWorkingHours } from '../ui/use-working-hours.ts';
import { routineName } from '../words/own-reminder-words.ts';
import { IntervalChoice } from './interval-choice.tsx';
import styles from './own-reminders.module.css';
import { Panel } from './panel.tsx';
import { WayRow } from './way-row.tsx';
import { WhenRows } from './when-rows.tsx';

const DRINK = 'drink';
const PRESETS = [30, 60, 90, 120];

export interface OwnReminderEditorProps {
  own: OwnReminder;
  onDelete: () => void;
  nameRef: Ref<HTMLInputElement>;
}

/** Everything about an own reminder. */
export function OwnReminderEditor({ own, onDelete, nameRef }: OwnReminderEditorProps) {
  const messages = useMessages();
  const { t } = messages;
  const { id } = own;
  const change = (part: Partial<OwnReminder>) => changeOwn(id, part);
  const library = useLibrary();
  const offer = ownOffer(own);
  const gone = offer.kind === 'routine' && !library.some((routine) => routine.id === offer.routineId) ? offer.routineId : null;
  const offers = [
    ...library.map((routine) => ({ value: routine.id, text: routine.name })),
    // One that is no longer there stays until another is chosen.
    ...(gone === null ? [] : [{ value: gone, text: routineName(gone, messages) }]),
    { value: DRINK, text: t('options.own.aDrink') },
  ];
  return (
    <Panel id={`${id}-panel`} label={t('options.change', { name: own.name })}>
      <Row id={`${id}-name`} label={t('options.own.name')}>
        <TextField
          labelledBy={`${id}-name-label`}
          value={own.name}
          read={readName}
          onCommit={(name) => change({ name })}
          complaint={t('options.own.nameRefused', { kept: own.name })}
          maxLength={NAME_LENGTH}
          inputRef={nameRef}
        />
      </Row>
      <Row
        id={`${id}-offers`}
        label={t('options.own.offers')}
        control={
          <Select
            labelledBy={`${id}-offers-label`}
            value={offer.kind === 'drink' ? DRINK : offer.routineId}
            onChoose={(value) => change(storedOffer(value === DRINK ? { kind: 'drink' } : { kind: 'routine', routineId: value }))}
            options={offers}
          />
        }
      />
      <WhenRows id={id} times={own.times} onChange={(times) => change({ times })} />
      {own.times.length === 0 && (
        <>
          <Row id={`${id}-every`} label={t('options.own.interval')}>
            <IntervalChoice
              label={t('options.own.minutes', { name: own.name })}
              fieldLabel={t('options.own.minutesField', { name: own.name })}
              presets={PRESETS}
              value={own.everyMin}
              onChange={(everyMin) => change({ everyMin })}
            />
          </Row>
          <HoursRows id={id} name={own.name} hours={own.hours} onChange={(hours) => change({ hours })} />
        </>
      )}
      <WayRow id={id} way={own.way} onChange={(way) => change({ way })} />
      <div className={styles.foot}>
        <button type="button" className="btn btn-quiet btn-sm" onClick={onDelete}>
          {t('options.own.delete')}
        </button>
      </div>
    </Panel>
  );
}

interface HoursRowsProps {
  id: string;
  name: string;
  hours: OwnReminder['hours'];
  onChange: (hours: OwnReminder['hours']) => void;
}

/** The working hours, or hours of its own; the reminder's own hours begin as a copy of the working hours. */
function HoursRows({ id, name, hours, onChange }: HoursRowsProps) {
  const { t } = useMessages();
  const working = useWorkingHours();
  const before = useRef(hours);
  const choose = (isOwn: boolean) => {
    if (isOwn === (hours !== null)) return;
    if (hours) before.current = hours;
    onChange(isOwn ? asWeek(before.current ?? working.week) : null);
  };
  return (
    <div>
      <Row
        id={`${id}-hours`}
        label={t('options.own.hours')}
        help={t(hours ? 'options.own.hours.own.help' : working.on ? 'options.own.hours.working.help' : 'options.own.hours.always.help')}
        control={
          <Stones
            labelledBy={`${id}-hours-label`}
            value={hours ? 'own' : 'working'}
            onChoose={(choice) => choose(choice === 'own')}
            options={[
              { value: 'working', text: t('options.own.hours.working') },
              { value: 'own', text: t('options.own.hours.own') },
            ]}
          />
        }
      />
      {hours && <WeekEditor label={t('options.own.hoursOf', { name })} week={hours} onChange={onChange} />}
    </div>
  );
}
