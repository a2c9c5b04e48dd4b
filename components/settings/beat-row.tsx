import { useState } from 'react';
import { playBeat } from '../../stores/beat.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { changeBeat } from './change.ts';

/** The sound of the beat: on or off, how loud, and how it sounds. */
export function BeatRow() {
  const { t, number } = useMessages();
  const { on, volume } = useSettings((view) => view.settings.beat);
  const [hasFailed, setFailed] = useState(false);
  const test = async () => setFailed(!(await playBeat('beat', volume)));
  return (
    <RowGroup>
      <Row
        id="beat"
        label={t('options.beat')}
        help={t('options.beat.help')}
        control={<Switch labelledBy="beat-label" describedBy="beat-help" isOn={on} onChange={(isOn) => changeBeat({ on: isOn })} />}
      >
        <Slider
          label={t('options.beat.volume')}
          value={volume}
          text={(share) => number(share, { style: 'percent' })}
          onCommit={(next) => changeBeat({ volume: next })}
          disabled={!on}
        />
        <button type="button" className="btn btn-soft btn-sm" onClick={() => void test()}>
          <Icon name="sound" size={18} />
          {t('options.beat.test')}
        </button>
      </Row>
      <div role="alert">{hasFailed && <p className="note note-clay">{t('options.beat.failed')}</p>}</div>
    </RowGroup>
  );
}
