import { useRef } from 'react';
import type { ClockTime } from '../../core/schedule/week.ts';
import type { ReminderSettings } from '../../core/settings/schema.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { TimesEditor } from './times-editor.tsx';

const TEN = 10 * 60;
const FIRST: ClockTime = { at: TEN, weekdays: [1, 2, 3, 4, 5] };

export interface WhenRowsProps {
  /** Of the reminder; the ids of the rows begin with it. */
  id: string;
  times: ReminderSettings['times'];
  onChange: (times: ReminderSettings['times']) => void;
}

/** Whether a reminder comes every so often or at set times, and at which. */
export function WhenRows({ id, times, onChange }: WhenRowsProps) {
  const { t } = useMessages();
  const isSet = times.length > 0;
  // Looking at the other choice loses no times.
  const before = useRef<readonly ClockTime[]>([FIRST]);
  const choose = (choice: 'interval' | 'times') => {
    if ((choice === 'times') === isSet) return;
    if (isSet) before.current = times;
    onChange(isSet ? [] : before.current.map((time) => ({ ...time, weekdays: [...time.weekdays] })));
  };
  return (
    <div>
      <Row
        id={`${id}-when`}
        label={t('options.when')}
        help={t(isSet ? 'options.when.times.help' : 'options.when.interval.help')}
        control={
          <Stones
            labelledBy={`${id}-when-label`}
            value={isSet ? 'times' : 'interval'}
            onChoose={choose}
            options={[
              { value: 'interval', text: t('options.when.interval') },
              { value: 'times', text: t('options.when.times') },
            ]}
          />
        }
      />
      {isSet && <TimesEditor times={times} onChange={onChange} />}
    </div>
  );
}
