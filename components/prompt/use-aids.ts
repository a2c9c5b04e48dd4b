import { changeBeat, changeVoice } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import type { PlayerProps } from '../player/player.tsx';

/** The aids for ear and hand, as the settings have them; a switch in the player changes the settings. */
export function useAids(): Pick<PlayerProps, 'aids' | 'onVoice' | 'onBeat'> {
  const voice = useSettings((view) => view.settings.voice);
  const beat = useSettings((view) => view.settings.beat);
  const vibration = useSettings((view) => view.settings.vibration);
  return { aids: { voice, beat, vibration }, onVoice: (on) => changeVoice({ on }), onBeat: (on) => changeBeat({ on }) };
}
