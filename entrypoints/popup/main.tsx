import { Popup } from '../../components/today/popup.tsx';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=popup&part=first';
import { connectDayAhead } from '../../stores/day-ahead.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders, lookAgain } from '../../stores/reminders.ts';
import { connectRhythm } from '../../stores/rhythm.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

const late = () => import('../../locales/en.ts?page=popup&part=late');

// This is in the script that every page reads (scripts/vite-chunks.ts): in the others it does nothing.
if (location.pathname === '/popup.html') open();

function open() {
  mount({ name: 'popup', english, late }, <Popup />, [
    connectSettings,
    connectOwnRoutines,
    connectReminders,
    connectToday,
    connectRhythm,
    connectDayAhead,
  ])
    // What the background mends comes back through the stores; without it the popup shows what it knows.
    .then(lookAgain)
    .catch(() => undefined);
}
