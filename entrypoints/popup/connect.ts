import { connectAll } from '../../stores/connect-all.ts';
import { connectDayAhead } from '../../stores/day-ahead.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

/** This code is in the script that every page reads (scripts/vite-chunks.ts): in other pages it does nothing. */
const isPopup = location.pathname === '/popup.html';

/** Begun before anything that shows it is made ready, React's DOM above all: the popup waits longest for what is stored. */
export const connecting = isPopup
  ? connectAll([connectSettings, connectOwnRoutines, connectReminders, connectToday, connectDayAhead])
  : null;
