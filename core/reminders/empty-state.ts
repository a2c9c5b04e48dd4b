import type { ReminderState } from './state.ts';

export const emptyState: ReminderState = {
  version: 1,
  reminders: {},
  pause: null,
  quiet: null,
  prompt: null,
  waiting: null,
  held: null,
  promised: null,
  lullSince: null,
  away: null,
  returnedAt: null,
  drinks: [],
  lastPrompt: null,
  lastRoutineId: null,
  ignoredInRow: 0,
  textCursor: 0,
  lookedAt: 0,
  armedFor: null,
  alarmsDeadUntil: null,
  outbox: [],
};
