import { Popup } from '../../components/today/popup.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders, lookAgain } from '../../stores/reminders.ts';
import { connectRhythm } from '../../stores/rhythm.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

void mount(<Popup />, [connectSettings, connectOwnRoutines, connectReminders, connectToday, connectRhythm]);
// What the background mends comes back through the stores; without it the popup shows what it knows.
lookAgain().catch(() => undefined);
