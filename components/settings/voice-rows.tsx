import { useEffect, useState } from 'react';
import type { Settings } from '../../core/settings/schema.ts';
import { changeVoice } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { hush, type LocalVoice, say, useVoices, voiceFor, voicesToChoose } from '../../stores/voice.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Row } from '../ui/row.tsx';
import { Select } from '../ui/select.tsx';
import { Slider } from '../ui/slider.tsx';
import { Stones } from '../ui/stones.tsx';
import { Switch } from '../ui/switch.tsx';

const PACES = ['slow', 'normal', 'fast'] as const satisfies readonly Settings['voice']['pace'][];
/** In place of a voice: the best one there is. */
const BEST = '';

/** The choice of the voice that says the steps, its pace and volume; and a sentence where there is no voice. */
export function VoiceRows() {
  const { t, number, words } = useMessages();
  const { on, id, pace, volume } = useSettings((view) => view.settings.voice);
  const { voices } = useVoices();
  const voice = voiceFor(voices, id, words);
  const [hasFailed, setFailed] = useState(false);
  // A test that is still being said does not follow to another section.
  useEffect(() => hush, []);

  const test = () => {
    hush();
    setFailed(false);
    say([t('options.voice.sample')], { id, pace, volume }, words, () => setFailed(true));
  };
  return (
    <>
      <Row
        id="voice"
        label={t('options.voice.on')}
        help={t('options.voice.help')}
        control={<Switch labelledBy="voice-label" describedBy="voice-help" isOn={on} onChange={(isOn) => changeVoice({ on: isOn })} />}
      />
      {!voice && (
        <p className="note">
          <Icon name="info" size={18} />
          <span>{t('options.voice.none')}</span>
        </p>
      )}
      {voice && (
        <>
          <Row
            id="voice-choice"
            label={t('options.voice.choice')}
            help={t('options.voice.local')}
            control={
              <Select
                labelledBy="voice-choice-label"
                describedBy="voice-choice-help"
                value={voices.some((one) => one.id === id) ? (id as string) : BEST}
                onChoose={(chosen) => changeVoice({ id: chosen === BEST ? null : chosen })}
                options={[{ value: BEST, text: t('options.voice.best') }, ...listed(voicesToChoose(voices, id, words), words)]}
              />
            }
          />
          <Row id="pace" label={t('options.voice.pace')}>
            <Stones
              labelledBy="pace-label"
              value={pace}
              onChoose={(chosen) => chosen !== pace && changeVoice({ pace: chosen })}
              options={PACES.map((value) => ({ value, text: t(`options.voice.pace.${value}`) }))}
            />
          </Row>
          <Row id="voice-volume" label={t('options.voice.volume')}>
            <Slider
              label={t('options.voice.volume')}
              value={volume}
              text={(share) => number(share, { style: 'percent' })}
              onCommit={(next) => changeVoice({ volume: next })}
            />
            <button type="button" className="btn btn-soft btn-sm" onClick={test}>
              <Icon name="voice" size={18} />
              {t('options.voice.test')}
            </button>
          </Row>
          <div role="alert">{hasFailed && <p className="note note-clay">{t('options.voice.failed')}</p>}</div>
        </>
      )}
    </>
  );
}

/** Every voice by its name and language. */
function listed(voices: readonly LocalVoice[], words: string) {
  const names = new Intl.DisplayNames(words, { type: 'language' });
  return [...voices]
    .sort((a, b) => a.name.localeCompare(b.name, words))
    .map(({ id, name, lang }) => ({ value: id, text: `${name} (${languageName(names, lang)})` }));
}

/** There are systems that give tags that are none. */
function languageName(names: Intl.DisplayNames, lang: string): string {
  try {
    return names.of(lang) ?? lang;
  } catch {
    return lang;
  }
}
