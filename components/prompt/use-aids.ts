import { changeBeat, changeVoice } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import type { PlayerProps } from '../player/player.tsx';

/** What leads by ear and hand, as the settings have it; what is switched in the player is remembered there. */
export function useAids(): Pick<PlayerProps, 'aids' | 'onVoice' | 'onBeat'> {
  const voice = useSettings((view) => view.settings.voice);
  const beat = useSettings((view) => view.settings.beat);
  const vibration = useSettings((view) => view.settings.vibration);
  return { aids: { voice, beat, vibration }, onVoice: (on) => changeVoice({ on }), onBeat: (on) => changeBeat({ on }) };
}
