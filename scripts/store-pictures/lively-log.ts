import { type EntryDraft, feelId } from '../../core/log/entry.ts';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';

type Routine = Extract<EntryDraft, { kind: 'routine' }>;

const DAY = 24 * HOUR;
const ROUTINES = ['breathe-and-open', 'classic-face-drainage', 'jaw-and-temples', 'look-far', 'no-touch-flow', 'neck-release'] as const;
const GLASSES_ML = [200, 250, 330, 200, 150, 250] as const;

/** The drinks and routines of somebody on so many days at a desk until now, the same each time. */
export function livelyLog(now: Instant, days: number): EntryDraft[] {
  return Array.from({ length: days }, (_, back) => back)
    .filter((back) => isWorkday(now - back * DAY))
    .flatMap((back) => workday(back, now - back * DAY))
    .filter(({ at }) => at < now - 5 * MINUTE);
}

function isWorkday(at: Instant): boolean {
  return new Date(at).getDay() % 6 !== 0;
}

/** @param at early in the afternoon of that day */
function workday(back: number, at: Instant): EntryDraft[] {
  const glasses = 5 + (mixed(back) % 4);
  const breaks = 1 + (mixed(back + 6) % 6);
  return [
    ...Array.from({ length: glasses }, (_, i) => drink(back, i, at)),
    ...Array.from({ length: breaks }, (_, i) => routine(back, i, at)).flatMap((done) => [done, ...felt(done)]),
    prompt(back, at),
  ];
}

function drink(back: number, i: number, at: Instant): EntryDraft {
  const seed = mixed(back * 17 + i);
  return {
    id: `drink-${back}-${i}`,
    kind: 'drink',
    at: at + (i - 4) * 70 * MINUTE + (seed % 40) * MINUTE,
    ml: GLASSES_ML[seed % GLASSES_ML.length] ?? 200,
    ...(seed % 4 === 0 ? { of: 'tea' as const } : {}),
  };
}

function routine(back: number, i: number, at: Instant): Routine {
  const seed = mixed(back * 29 + i);
  return {
    id: `routine-${back}-${i}`,
    kind: 'routine',
    at: at + (i - 3) * 95 * MINUTE + (seed % 30) * MINUTE,
    routineId: ROUTINES[seed % ROUTINES.length] ?? 'breathe-and-open',
    variant: seed % 3 === 0 ? 'short' : 'full',
    seconds: 45 + (seed % 60),
    finished: true,
  };
}

/** The answer is not given after every routine, and a picture promises nothing. */
function felt({ id, at, routineId, seconds }: Routine): EntryDraft[] {
  if (seconds % 4 !== 0) return [];
  return [{ id: feelId(id), kind: 'feel', at: at + MINUTE, routineEntryId: id, routineId, feel: seconds % 8 === 0 ? 'same' : 'lighter' }];
}

function prompt(back: number, at: Instant): EntryDraft {
  return {
    id: `prompt-${back}`,
    kind: 'prompt',
    at: at - 3 * HOUR + (mixed(back) % 90) * MINUTE,
    promptId: `prompt-${back}`,
    reminderIds: ['drainage'],
    outcome: mixed(back) % 2 === 0 ? 'later' : 'not-now',
    reason: 'due',
    heldBy: null,
  };
}

/** A number that looks like chance and is not. */
function mixed(value: number): number {
  return ((value + 11) * 2_654_435_761) >>> 20;
}
