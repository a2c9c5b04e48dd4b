import { AWAY_MIN, DAY_START_HOUR, EVERY_MIN, GOAL_ML, HOLD_LIMIT_MIN, PORTIONS_ML, SETTINGS_VERSION } from './limits.ts';
import type { ReminderSettings, Settings } from './schema.ts';

const NINE = 9 * 60;
const HALF_PAST_FIVE = 17 * 60 + 30;
const workday = [{ from: NINE, to: HALF_PAST_FIVE }];

const hourly: ReminderSettings = { enabled: true, everyMin: EVERY_MIN.default, times: [], way: 'card' };

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  reminders: { drainage: hourly, drink: hourly },
  ownReminders: [],
  hours: { on: false, week: [workday, workday, workday, workday, workday, [], []] },
  presence: {
    awayMin: AWAY_MIN.default,
    holdFullScreen: true,
    holdSound: true,
    soundExceptions: [],
    holdCalls: false,
    callPages: [
      'meet.google.com',
      'zoom.us/wc',
      'app.zoom.us/wc',
      'teams.microsoft.com',
      'teams.live.com',
      'webex.com/meet',
      'whereby.com',
      'meet.jit.si',
      'app.slack.com/huddle',
      'discord.com/channels',
    ],
    holdLimitMin: HOLD_LIMIT_MIN.default,
    lullS: 'auto',
  },
  perDay: null,
  headsUp: false,
  chime: { on: false, volume: 0.4 },
  // Other people may be near: nothing is said or sounded before somebody asks for it.
  voice: { on: false, id: null, pace: 'normal', volume: 0.8 },
  beat: { on: false, volume: 0.4 },
  vibration: false,
  letterKeys: true,
  drinks: { goalMl: GOAL_ML.default },
  volumes: { unit: 'auto', portionsMl: [...PORTIONS_ML] },
  day: { startHour: DAY_START_HOUR.default },
  rhythm: { shown: true },
  backup: { savedAt: null, dismissedAt: null },
  routine: { preferred: 'breathe-and-open', rotate: true, favourites: [], hidden: [], notAtWork: [], sore: null },
  checks: {},
  situation: { oneHand: false, glasses: false, makeUp: false, onCallUntil: null },
  tips: [],
  theme: 'system',
  figure: { skin: 'honey', hair: 'short', hairTone: 'ink', facing: false },
};
