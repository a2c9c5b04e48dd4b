import { formatMl } from '../../core/drinks/volume.ts';
import type { PromptOutcome, TimelineLine } from '../../core/log/timeline.ts';
import { routineSummary } from '../../core/routines/library.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Messages } from '../ui/messages.tsx';
import { lengthText } from './length-text.ts';

/** How a line of the timeline is told and drawn. */
export interface LineWords {
  title: string;
  note?: string;
  icon: IconName;
  /** A drop for a drink, a full stone for a routine, a hollow one that the water goes round for what was put off. */
  node: 'drop' | 'stone' | 'hollow';
}

/** @param isUnderWay the line is about what is happening now. */
export function lineWords(line: TimelineLine, isUnderWay: boolean, messages: Messages): LineWords {
  const { t, time, locale } = messages;
  switch (line.kind) {
    case 'drink':
      return { title: formatMl(line.drink.ml, locale), icon: 'drop', node: 'drop' };
    case 'routine':
      return { ...routineWords(line.routine, isUnderWay, messages), icon: 'pebbles', node: 'stone' };
    case 'prompt':
      return { title: promptTitle(line, messages), note: t(aboutOf(line.reminderIds)), icon: promptIcons[line.outcome], node: 'hollow' };
    case 'pause':
      return { title: pauseTitle(line.at, line.until), icon: 'pause', node: 'hollow' };
    case 'resume':
      return { title: t('timeline.resumed'), icon: 'play', node: 'hollow' };
  }

  function pauseTitle(at: number, until: number | null): string {
    if (until === null) return t('timeline.paused');
    return until === tomorrowStart(at) ? t('timeline.pausedUntilTomorrow') : t('timeline.pausedUntil', { time: time(until) });
  }
}

type RoutineDone = Extract<TimelineLine, { kind: 'routine' }>['routine'];

function routineWords({ routineId, seconds, variant, finished }: RoutineDone, isUnderWay: boolean, messages: Messages) {
  const { t } = messages;
  const name = routineSummary(routineId)?.name ?? t('timeline.routineUnknown');
  const note = isUnderWay ? 'timeline.underWay' : routineNotes[variant][finished ? 'finished' : 'early'];
  return { title: t('timeline.routine', { name, length: lengthText(seconds, messages) }), ...(note ? { note: t(note) } : {}) };
}

const routineNotes = {
  full: { finished: null, early: 'timeline.endedEarly' },
  short: { finished: 'timeline.short', early: 'timeline.shortEndedEarly' },
} as const satisfies Record<RoutineDone['variant'], Record<'finished' | 'early', MessageKey | null>>;

const promptIcons: Record<PromptOutcome, IconName> = {
  started: 'play',
  later: 'clock',
  'not-now': 'skip',
  ignored: 'bell',
  failed: 'care',
};

function promptTitle({ outcome, laterMin }: Extract<TimelineLine, { kind: 'prompt' }>, { t }: Messages): string {
  switch (outcome) {
    case 'started':
      return t('timeline.started');
    case 'later':
      return laterMin === null ? t('timeline.laterSomeTime') : t('timeline.later', { count: laterMin });
    case 'not-now':
      return t('timeline.notNow');
    case 'ignored':
      return t('timeline.ignored');
    case 'failed':
      return t('timeline.failed');
  }
}

function aboutOf(reminderIds: readonly string[]) {
  const hasDrainage = reminderIds.includes('drainage');
  const hasDrink = reminderIds.includes('drink');
  if (hasDrainage && hasDrink) return 'timeline.about.both';
  if (hasDrink) return 'timeline.about.drink';
  return hasDrainage ? 'timeline.about.drainage' : 'timeline.about.asked';
}
