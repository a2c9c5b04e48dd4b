import { Popup } from '../../components/today/popup.tsx';
import { readStillToday } from '../../components/today/use-still-today.ts';
import { mount } from '../../components/ui/mount.tsx';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders, lookAgain } from '../../stores/reminders.ts';
import { connectRhythm } from '../../stores/rhythm.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

readStillToday();
void mount('popup', <Popup />, [connectSettings, connectOwnRoutines, connectReminders, connectToday, connectRhythm])
  // What the background mends comes back through the stores; without it the popup shows what it knows.
  .then(lookAgain)
  .catch(() => undefined);
