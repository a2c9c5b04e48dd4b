import { DRINK_KINDS } from '../../core/log/entry.ts';
import type { GroupedLine } from '../../core/log/group-drinks.ts';
import type { HeldLines } from '../../core/log/group-held.ts';
import type { PromptOutcome, TimelineLine } from '../../core/log/timeline.ts';
import { isBuiltIn } from '../../core/reminders/reminder-list.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import type { Instant } from '../../core/time.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Messages } from '../ui/messages.tsx';
import { lengthText } from '../words/length-text.ts';
import { holdWords, reminderName } from '../words/reminder-words.ts';
import { whenText } from '../words/when-text.ts';
import { holdIcons } from './hold-icons.ts';

/** How a line of the timeline is told and drawn. */
export interface LineWords {
  title: string;
  note?: string;
  icon: IconName;
  /** A drop for a drink, a full stone for a routine, a hollow one that the water goes round for what was put off. */
  node: 'drop' | 'stone' | 'hollow';
}

/** The data that the words of a line need besides the line. */
export interface LineContext {
  /** Whether the line is about something that is happening now: the routine on the screen, the hold that has not ended. */
  isUnderWay: boolean;
  /** Until when a hold that has not ended lasts at most; null for as long as its reason. */
  holdEnd: Instant | null;
  ownReminders: readonly OwnReminder[];
  /** An amount in the unit of the person. */
  volume: (ml: number) => string;
}

export function lineWords(line: GroupedLine, context: LineContext, messages: Messages): LineWords {
  const { t } = messages;
  switch (line.kind) {
    case 'drink':
      return { title: context.volume(line.drink.ml), note: t(`drinks.${line.drink.of ?? 'water'}`), icon: 'drop', node: 'drop' };
    case 'drinks':
      return { ...drinksWords(line, context, messages), icon: 'drop', node: 'drop' };
    case 'routine':
      return { ...routineWords(line, context, messages), icon: 'pebbles', node: 'stone' };
    case 'note':
      return { title: line.note.text, icon: 'feather', node: 'hollow' };
    case 'prompt':
      return {
        title: promptTitle(line, messages),
        note: aboutText(line.reminderIds, context, messages),
        icon: promptIcons[line.outcome],
        node: 'hollow',
      };
    case 'held':
      return { ...heldWords(line, context, messages), icon: holdIcons[line.held.by], node: 'hollow' };
    case 'credited':
      return { title: t('timeline.credited', { length: lengthText(line.minutes * 60, messages) }), icon: 'leaf', node: 'hollow' };
    case 'pause':
      return { title: endTitle('paused', line, messages), icon: 'pause', node: 'hollow' };
    case 'quiet':
      return { title: endTitle('quiet', line, messages), icon: 'mute', node: 'hollow' };
    case 'resume':
      return { title: t('timeline.resumed'), icon: 'play', node: 'hollow' };
  }
}

function endTitle(kind: 'paused' | 'quiet', { at, until }: { at: Instant; until: Instant | null }, messages: Messages): string {
  const { t } = messages;
  if (until === null) return t(`timeline.${kind}`);
  return until === tomorrowStart(at)
    ? t(`timeline.${kind}UntilTomorrow`)
    : t(`timeline.${kind}Until`, { time: whenText(until, at, messages) });
}

/** How many and how much, of what, since when. */
function drinksWords({ drinks }: Extract<GroupedLine, { kind: 'drinks' }>, { volume }: LineContext, messages: Messages) {
  const { t, time, locale } = messages;
  const ml = drinks.reduce((sum, drink) => sum + drink.ml, 0);
  const kinds = DRINK_KINDS.filter((kind) => drinks.some(({ of = 'water' }) => of === kind)).map((kind) => t(`drinks.${kind}`));
  return {
    title: t('timeline.drinks', { count: drinks.length, amount: volume(ml) }),
    note: t('timeline.drinksSince', {
      kinds: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(kinds),
      time: time(drinks.at(-1)?.at ?? 0),
    }),
  };
}

type RoutineLine = Extract<TimelineLine, { kind: 'routine' }>;
type RoutineDone = RoutineLine['routine'];

function routineWords({ routine, feel }: RoutineLine, { isUnderWay }: LineContext, messages: Messages): Pick<LineWords, 'title' | 'note'> {
  const { t } = messages;
  const { routineId, seconds, variant, finished } = routine;
  const name = findRoutine(routineId)?.name ?? t('timeline.routineUnknown');
  const key = isUnderWay ? 'timeline.underWay' : routineNotes[variant][finished ? 'finished' : 'early'];
  const felt = feel && t(`timeline.feel.${feel}`);
  const note = key && felt ? t('timeline.noteAndFeel', { note: t(key), feel: felt }) : key ? t(key) : felt;
  return { title: t('timeline.routine', { name, length: lengthText(seconds, messages) }), ...(note ? { note } : {}) };
}

const routineNotes = {
  full: { finished: null, early: 'timeline.endedEarly' },
  short: { finished: 'timeline.short', early: 'timeline.shortEndedEarly' },
} as const satisfies Record<RoutineDone['variant'], Record<'finished' | 'early', MessageKey | null>>;

/** The words for held breaks: the hold, how often in a row, and the outcome. */
function heldWords(line: HeldLines, { isUnderWay, holdEnd }: LineContext, messages: Messages): Pick<LineWords, 'title' | 'note'> {
  const { t, time } = messages;
  const title = t('timeline.held', { hold: holdWords(line.held.by, messages) });
  const often = line.times > 1 ? t('timeline.heldTimes', { count: line.times, time: time(line.since) }) : null;
  const fate = line.offeredAt !== null ? t('timeline.offeredAgain', { time: time(line.offeredAt) }) : isUnderWay ? stillHeld() : null;
  const note = often && fate ? t('timeline.heldTimesAndFate', { often, fate }) : (often ?? fate);
  return note ? { title, note } : { title };

  function stillHeld(): string {
    return holdEnd === null ? t('timeline.stillHeld') : t('timeline.heldUntil', { time: whenText(holdEnd, line.at, messages) });
  }
}

const promptIcons: Record<PromptOutcome, IconName> = {
  started: 'play',
  later: 'clock',
  'not-now': 'skip',
  'not-today': 'moon',
  ignored: 'bell',
  failed: 'care',
};

const promptTitles = {
  started: 'timeline.started',
  'not-now': 'timeline.notNow',
  'not-today': 'timeline.notToday',
  ignored: 'timeline.ignored',
  failed: 'timeline.failed',
} as const satisfies Record<Exclude<PromptOutcome, 'later'>, MessageKey>;

function promptTitle({ outcome, later }: Extract<TimelineLine, { kind: 'prompt' }>, { t }: Messages): string {
  if (outcome !== 'later') return t(promptTitles[outcome]);
  if (later === 'quiet-moment') return t('timeline.laterQuiet');
  return later === undefined ? t('timeline.laterSomeTime') : t('timeline.later', { count: later });
}

function aboutText(reminderIds: readonly string[], { ownReminders }: LineContext, messages: Messages): string {
  const { t, locale } = messages;
  const ownIds = reminderIds.filter((id) => !isBuiltIn(id));
  if (ownIds.length === 0) return t(aboutOf(reminderIds));
  const names = reminderIds.map((id) => reminderName(id, ownReminders, messages));
  return t('timeline.about.named', { names: new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names) });
}

function aboutOf(reminderIds: readonly string[]) {
  const hasDrainage = reminderIds.includes('drainage');
  const hasDrink = reminderIds.includes('drink');
  if (hasDrainage && hasDrink) return 'timeline.about.both';
  if (hasDrink) return 'timeline.about.drink';
  return hasDrainage ? 'timeline.about.drainage' : 'timeline.about.asked';
}
