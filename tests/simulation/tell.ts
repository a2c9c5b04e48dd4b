/** A history in words, for a seed that fails. */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { FakeBrowser, Look } from './fake-browser.ts';
import type { Action, Change, History } from './histories.ts';

export function tell(past: History): string {
  const lines = past.actions.map((action, i) => `${String(i + 1).padStart(3)}. ${tellAction(action)}`);
  return [setting(past), ...lines].join('\n');
}

function setting({ firefox, start, zone, every, drinkEvery, way, drinkWay, hours, own, perDay, headsUp, presence, echo }: History): string {
  const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const { awayMin, holdLimitMin, lullS, holdCalls } = presence;
  return [
    `${firefox ? 'Firefox' : 'Chromium'}, ${local.toPlainDateTime().toString().replace('T', ' ')} in ${zone}.`,
    `Drainage every ${every} min (${way}), drink every ${drinkEvery} min (${drinkWay}); hours: ${hours}${own.length > 0 ? `; own: ${own.join(', ')}` : ''}.`,
    `Away after ${awayMin} min; sound and full screen hold ${holdLimitMin === null ? 'without end' : `${holdLimitMin} min`}, calls ${holdCalls ? 'too' : 'do not'}; ` +
      `lull ${lullS === null ? 'never' : lullS === 'auto' ? 'as the browser needs it' : `${lullS} s`}; heads-up ${headsUp ? 'on' : 'off'}${perDay === null ? '' : `; ${perDay} a day at most`}.`,
    ...(echo ? ['Every event is told twice.'] : []),
  ].join('\n');
}

const PLAIN = {
  lock: 'the screen is locked',
  unlock: 'the screen is unlocked',
  close: 'the window of the prompt is closed',
  resume: '"resume" is clicked',
  routine: 'a routine is started from the popup',
  'go-on': '"go on with the routine" is clicked',
  fold: 'the page of the routine puts it away',
  ask: '"show me one now" is clicked',
  look: 'the popup is opened',
  'open-waiting': 'the break that waits is opened',
  update: 'the extension is updated',
} as const;

const SWITCHED = {
  sound: ['a tab begins to play sound', 'the sound ends'],
  'full-screen': ['a window goes to full screen', 'full screen ends'],
  call: ['a call page is opened', 'the call page is closed'],
  'pages-work': ['pages can be drawn again', 'pages cannot be drawn from now on'],
  'log-works': ['the log can be written again', 'the log cannot be written from now on'],
  music: ['music begins to play', 'the music ends'],
  except: ['saved: that sound does not count', 'saved: every sound counts'],
  'show-log': ['a page with the log is opened', 'the page with the log is closed'],
} as const;

const HANDS = { typing: 'the person types without a rest', reading: 'the person reads', resting: 'the hands are taken away' } as const;
const SIGNS = { locked: 'its screen locked', idle: 'idle when it wakes', none: 'and nothing but alarms can tell' } as const;
const ANSWERS = {
  start: 'start',
  'not-now': 'not now',
  'not-today': 'not today',
  done: 'a drink was had',
  'quiet-moment': 'later, at the next quiet moment',
} as const;

function tellAction(action: Action): string {
  switch (action.do) {
    case 'pass':
      return `${action.minutes} min pass`;
    case 'sleep':
      return `the machine sleeps for ${action.minutes} min, ${SIGNS[action.sign]}`;
    case 'hands':
      return HANDS[action.hands];
    case 'sound':
    case 'full-screen':
    case 'call':
    case 'pages-work':
    case 'log-works':
    case 'show-log':
    case 'music':
    case 'except':
      return SWITCHED[action.do][action.on ? 0 : 1];
    case 'answer':
      return `the prompt, if there is one, is answered: ${typeof action.how === 'number' ? `later, in ${action.how} min` : ANSWERS[action.how]}`;
    case 'restart':
      return `the browser is closed for ${action.minutes} min, and its alarms are ${action.keepsAlarms ? 'kept' : 'lost'}${action.restoresTabs ? ', its tabs restored' : ''}`;
    case 'save':
      return `saved: ${tellChange(action.change)}`;
    case 'pause':
    case 'quiet':
      return `${action.do} ${action.minutes === null ? 'until resumed' : `for ${action.minutes} min`}`;
    case 'drink':
      return `a drink of ${action.ml} ml is logged${action.minutesAgo > 0 ? `, had ${action.minutesAgo} min ago` : ''}${unheard(action)}`;
    case 'edit-drink':
      return `the last drink becomes ${action.ml} ml${action.minutesAgo > 0 ? `, ${action.minutesAgo} min earlier` : ''}${unheard(action)}`;
    case 'undo':
      return `the last drink is undone${unheard(action)}`;
    case 'erase':
      return `today's log is erased${unheard(action)}`;
    case 'restore':
      return `the drinks that were erased are restored${unheard(action)}`;
    case 'import':
      return `drinks are imported that were had ${action.minutesAgo.join(', ')} min ago${unheard(action)}`;
    case 'log-routine':
      return `a routine (${action.routineId}) of ${action.minutesAgo} min ago is logged${unheard(action)}`;
    case 'routine-end':
      return `the routine, if there is one, ends${unheard(action)}`;
    case 'switch':
      return `saved: ${action.of} off, and on again after ${action.minutes} min`;
    case 'leave-routine':
      return `a routine is started from the popup and left for ${action.minutes} min${action.folds ? '; its page puts it away' : ''}`;
    case 'speak':
      return action.seconds
        ? `somebody speaks in a tab: ${action.seconds.sounds} s, and pauses for ${action.seconds.pauses} s`
        : 'nobody speaks any more';
    case 'twitch':
      return `the hands are taken away, and ${action.times} times something twitches for a second, ${action.minutes} min apart`;
    case 'in-and-out':
      return `${action.times} times the screen is locked for ${action.minutes} min, and a minute is worked in between`;
    case 'tabs':
      return `the person types for ${action.minutes} min and changes to another tab each minute`;
    case 'clock-and-back':
      return `the clock is set ${action.minutes < 0 ? 'back' : 'forward'} by ${Math.abs(action.minutes)} min, and put right ${action.seconds} s later`;
    case 'clock':
      return `the clock is set ${action.minutes < 0 ? 'back' : 'forward'} by ${Math.abs(action.minutes)} min`;
    case 'zone':
      return `the time zone becomes ${action.zone}`;
    case 'kill':
      return `the background will die at await ${action.at} from here`;
    case 'late-alarm':
      return `the alarm that is set will come ${action.seconds} s late`;
    case 'late-window':
      return `the next window will take ${Math.min(action.seconds, 20)} s to open`;
    default:
      return PLAIN[action.do];
  }
}

const unheard = ({ tells }: { tells: boolean }) => (tells ? '' : ', and the background is not told');

function tellChange(change: Change): string {
  switch (change.set) {
    case 'nothing':
      return 'another theme';
    case 'interval':
      return `${change.of} every ${change.minutes} min`;
    case 'on':
      return `${change.of} ${change.on ? 'on' : 'off'}`;
    case 'way':
      return `${change.of} comes as ${change.way}`;
    case 'hours':
      return `hours: ${change.hours}`;
    case 'own':
      return `own reminder "${change.own}" ${change.on ? 'added' : 'removed'}`;
    case 'per-day':
      return change.perDay === null ? 'no limit per day' : `${change.perDay} a day at most`;
    case 'goal':
      return `goal ${change.goalMl} ml`;
    case 'presence':
      return JSON.stringify(change.presence);
  }
}

/** A look, on one line: when, for which event, the decisions, and the state afterwards. */
export function tellLook({ at, event, killed, first, decided, opened }: Look, browser: FakeBrowser): string {
  const { held, away, prompt, pause, quiet, waiting } = browser.state();
  const alarm = browser.alarm();
  const left = [
    ...decided.map(tellDecision),
    ...opened.map(() => 'a window opens'),
    ...(killed ? ['the background dies'] : []),
    ...(pause ? ['paused'] : []),
    ...(quiet ? ['quiet'] : []),
    ...(away
      ? [`away since ${clockTime(away.since, browser.zone())}${away.movedAt ? `, moved ${clockTime(away.movedAt, browser.zone())}` : ''}`]
      : []),
    ...(waiting ? [`${waiting.reminderIds.join('+')} waits`] : []),
    ...(held ? [`held by ${held.by}`] : []),
    ...(prompt ? [`on the screen: ${prompt.content.view} for ${prompt.reminderIds.join('+') || 'nobody'}, ${prompt.phase}`] : []),
    `alarm ${alarm === null ? 'none' : clockTime(alarm, browser.zone())}`,
  ];
  return `${clockTime(at, browser.zone())} ${first ? 'first ' : ''}${event.type}: ${left.join('; ')}`;
}

function tellDecision(entry: EntryDraft): string {
  if (entry.kind === 'prompt') {
    const why = entry.outcome === 'offered' ? ` (${entry.reason}${entry.heldBy ? ` after ${entry.heldBy}` : ''})` : '';
    return `${entry.outcome}${why} ${entry.reminderIds.join('+')}`;
  }
  if (entry.kind === 'held') return `held ${entry.reminderIds.join('+')} by ${entry.by}`;
  if (entry.kind === 'credited') return `credited ${entry.minutes} min`;
  return entry.kind;
}

function clockTime(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .slice(5)
    .replace('T', ' ');
}
