import { useState } from 'react';
import { playBeat } from '../../platform/page/beat.ts';
import { playChime } from '../../platform/page/chime.ts';
import { changeBeat, changeChime } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';

const SOUNDS = {
  beat: { change: changeBeat, play: (volume: number) => playBeat('beat', volume) },
  chime: { change: changeChime, play: playChime },
};

/** A sound, of the beat or with the card: on or off, how loud, and how it sounds. */
export function SoundRow({ sound }: { sound: keyof typeof SOUNDS }) {
  const { t, number } = useMessages();
  const { on, volume } = useSettings((view) => view.settings[sound]);
  const [hasFailed, setFailed] = useState(false);
  const { change, play } = SOUNDS[sound];
  const test = async () => setFailed(!(await play(volume)));
  return (
    <RowGroup>
      <Row
        id={sound}
        label={t(`options.${sound}`)}
        help={t(`options.${sound}.help`)}
        control={<Switch labelledBy={`${sound}-label`} describedBy={`${sound}-help`} isOn={on} onChange={(isOn) => change({ on: isOn })} />}
      >
        <Slider
          label={t(`options.${sound}.volume`)}
          value={volume}
          text={(share) => number(share, { style: 'percent' })}
          onCommit={(next) => change({ volume: next })}
          disabled={!on}
        />
        <button type="button" className="btn btn-soft btn-sm" onClick={() => void test()}>
          <Icon name="sound" size={18} />
          {t(`options.${sound}.test`)}
        </button>
      </Row>
      <div role="alert">{hasFailed && <p className="note note-clay">{t(`options.${sound}.failed`)}</p>}</div>
    </RowGroup>
  );
}
