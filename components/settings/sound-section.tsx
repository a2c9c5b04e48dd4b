import { hasVibration } from '../../platform/page/beat.ts';
import { changeVibration } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { SectionPart } from './section-part.tsx';
import { SoundRow } from './sound-row.tsx';
import { VoiceRows } from './voice-rows.tsx';

/** The aids that lead through a routine besides the figure. They are all off until somebody switches them on. */
export function SoundSection() {
  const { t } = useMessages();
  return (
    <>
      <SectionPart title={t('options.voice')}>
        <VoiceRows />
      </SectionPart>
      <SectionPart title={t('options.beats')}>
        <SoundRow sound="beat" />
        {hasVibration() && <VibrationRow />}
      </SectionPart>
    </>
  );
}

function VibrationRow() {
  const { t } = useMessages();
  const vibration = useSettings((view) => view.settings.vibration);
  return (
    <Row
      id="vibration"
      label={t('options.vibration')}
      help={t('options.vibration.help')}
      control={<Switch labelledBy="vibration-label" describedBy="vibration-help" isOn={vibration} onChange={changeVibration} />}
    />
  );
}
