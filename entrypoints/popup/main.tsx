import { Popup } from '../../components/today/popup.tsx';
import { readStillToday } from '../../components/today/use-still-today.ts';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=popup&part=first';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders, lookAgain } from '../../stores/reminders.ts';
import { connectRhythm } from '../../stores/rhythm.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

const late = () => import('../../locales/en.ts?page=popup&part=late');

void mount({ name: 'popup', english, late }, <Popup />, [
  connectSettings,
  connectOwnRoutines,
  connectReminders,
  connectToday,
  connectRhythm,
])
  // What the background mends comes back through the stores; without it the popup shows what it knows.
  .then(lookAgain)
  .catch(() => undefined);
// After what the popup waits for has been asked for.
readStillToday().catch(() => undefined);
