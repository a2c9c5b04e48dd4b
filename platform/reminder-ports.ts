import { offerables } from '../core/routines/offerable.ts';
import { pickRoutine } from '../core/routines/rotation.ts';
import { MINUTE } from '../core/time.ts';
import { arm, armGuard } from './alarm.ts';
import { ask } from './ask.ts';
import { setBadge } from './badge.ts';
import { dayRule, minuteOfDay, now } from './clock.ts';
import { hear } from './hear.ts';
import { knownSettings, knownState, noteUnread, saveState } from './known.ts';
import { latePart } from './late-parts.ts';
import { inTurn } from './lock.ts';
import { loadLogged } from './log/logged.ts';
import { note, readNote } from './notes.ts';
import { notifyBreak } from './notification.ts';
import { loadOwnOfferables } from './own-routines-store.ts';
import { detectIdle, readPresence, readSurroundings } from './presence.ts';
import { closePrompt, closeSurplus, pagesOnScreen, showPrompt } from './prompt-window.ts';
import type { ReminderPorts } from './reminder-service.ts';
import { notedState } from './unsaved-state.ts';

const LOOKED = 'looked';

/** When something that cannot be read is tried again. */
const soon = () => now() + MINUTE;

/** The real browser behind the reminder service. */
export const reminderPorts: ReminderPorts = {
  inTurn: (work) => inTurn('rill-reminders', work),
  now,
  loadSettings: knownSettings,
  loadState: knownState,
  saveState,
  loadLogged,
  // Where notes cannot be read, each look would be the first, and would open the card anew.
  isFirstLook: async () => !(await readNote(LOOKED, true)),
  markLooked: () => note(LOOKED, true),
  pagesOnScreen,
  presence: readPresence,
  surroundings: readSurroundings,
  // Firefox ignores `focused: false` (measured); Chromium keeps it.
  stealsFocus: import.meta.env.FIREFOX,
  day: dayRule,
  showPrompt,
  closePrompt,
  closeSurplus,
  arm: async (at) => ((await noteUnread()) ? armGuard(Math.min(at ?? Number.POSITIVE_INFINITY, soon())) : arm(at)),
  armGuard,
  detectIdle,
  hear,
  setBadge: async (badge) => setBadge((await notedState()) ? 'unsaved' : (await noteUnread()) ? 'unread' : badge),
  sayUnread: async () => {
    await noteUnread();
    await Promise.all([setBadge('unread'), armGuard(soon())]);
  },
  notify: notifyBreak,
  // An error of the log is told to the code that writes.
  openLog: () =>
    void latePart('log')
      .then(({ openLog }) => openLog())
      .catch(() => undefined),
  writeLog: async (entries) => (await latePart('log')).writeEntries(entries, 'leave-out'),
  routinePicker: async () => {
    const routines = [...offerables, ...(await ask(loadOwnOfferables, []))];
    return (settings, lastRoutineId) => pickRoutine(routines, settings, { now: now(), minuteOfDay: minuteOfDay(), lastRoutineId });
  },
};
