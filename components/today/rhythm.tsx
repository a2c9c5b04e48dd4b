import { RHYTHM_DAYS } from '../../core/log/rhythm.ts';
import { useSettings } from '../../stores/settings.ts';
import { useToday } from '../../stores/today.ts';
import { useMessages } from '../ui/messages.tsx';

/** On how many of the last days there was a routine. Nothing is said of a week without one, nor to who would rather not know. */
export function Rhythm() {
  const { t } = useMessages();
  const isShown = useSettings((view) => view.settings.rhythm.shown);
  const rhythm = useToday((view) => view.rhythm);
  if (!isShown || !rhythm) return null;
  return <p className="xs q3">{t('timeline.rhythm', { active: rhythm.active, days: RHYTHM_DAYS })}</p>;
}
