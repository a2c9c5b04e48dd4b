import { useState } from 'react';
import { playChime } from '../../stores/chime.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { changeChime } from './change.ts';

/** A soft sound with the card: on or off, how loud, and how it sounds. */
export function ChimeRow() {
  const { t, number } = useMessages();
  const { on, volume } = useSettings((view) => view.settings.chime);
  const [hasFailed, setFailed] = useState(false);
  const test = async () => setFailed(!(await playChime(volume)));
  return (
    <RowGroup>
      <Row
        id="chime"
        label={t('options.chime')}
        help={t('options.chime.help')}
        control={<Switch labelledBy="chime-label" describedBy="chime-help" isOn={on} onChange={(isOn) => changeChime({ on: isOn })} />}
      >
        <Slider
          label={t('options.chime.volume')}
          value={volume}
          text={(share) => number(share, { style: 'percent' })}
          onCommit={(next) => changeChime({ volume: next })}
          disabled={!on}
        />
        <button type="button" className="btn btn-soft btn-sm" onClick={() => void test()}>
          <Icon name="sound" size={18} />
          {t('options.chime.test')}
        </button>
      </Row>
      <div role="alert">{hasFailed && <p className="note note-clay">{t('options.chime.failed')}</p>}</div>
    </RowGroup>
  );
}
