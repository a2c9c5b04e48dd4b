/** A rule that holds says something only if it can be broken: so there is for each rule a scheduler with a mistake that breaks it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EntryDraft } from '../../core/log/entry.ts';
import type { Logged } from '../../core/log/logged.ts';
import type { Context, Surroundings } from '../../core/reminders/context.ts';
import type { Effect } from '../../core/reminders/effects.ts';
import type { ReminderEvent } from '../../core/reminders/event.ts';
import type { Reconciled, reconcile as realReconcile } from '../../core/reminders/reconcile.ts';
import type { ReminderClock, ReminderState } from '../../core/reminders/state.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { type Action, type History, history, live } from './histories.ts';
import { BrokenRule, RULES, type Rule } from './rules.ts';

type Reconcile = typeof realReconcile;
type Mistake = (real: Reconcile, ...given: Parameters<Reconcile>) => Reconciled;

const planted = vi.hoisted(() => ({ mistake: null as unknown }));

vi.mock('../../core/reminders/reconcile.ts', async (original) => {
  const { reconcile } = await original<{ reconcile: Reconcile }>();
  return {
    reconcile: ((...given) => {
      const mistake = planted.mistake as Mistake | null;
      return mistake ? mistake(reconcile, ...given) : reconcile(...given);
    }) satisfies Reconcile,
  };
});

/** The only mistake of the shell: every page with a prompt stays open. */
const KEEPS_SURPLUS: Mistake = (real, ...given) => real(...given);

vi.mock('../../platform/reminder-service.ts', async (original) => {
  const { handleReminderEvent } = await original<typeof import('../../platform/reminder-service.ts')>();
  const handle: typeof handleReminderEvent = (ports, event) =>
    handleReminderEvent(planted.mistake === KEEPS_SURPLUS ? { ...ports, closeSurplus: async () => undefined } : ports, event);
  return { handleReminderEvent: handle };
});

// Ways to go wrong

const seeing =
  (change: (context: Context) => Partial<Context>): Mistake =>
  (real, before, context, event, now) =>
    real(before, { ...context, ...change(context) }, event, now);

const presence = (change: Partial<Context['presence']>) => seeing((context) => ({ presence: { ...context.presence, ...change } }));
const around = (change: Partial<Surroundings>) =>
  seeing(({ surroundings }) => ({ surroundings: () => ({ ...surroundings(), ...change }) }));
const settings = (change: (settings: Settings) => Settings) => seeing((context) => ({ settings: change(context.settings) }));

const remembering =
  (change: (before: ReminderState) => Partial<ReminderState>): Mistake =>
  (real, before, context, event, now) =>
    real({ ...before, ...change(before) }, context, event, now);

const leaving =
  (change: (state: ReminderState, before: ReminderState) => Partial<ReminderState>): Mistake =>
  (real, before, context, event, now) => {
    const { state, effects } = real(before, context, event, now);
    return { state: { ...state, ...change(state, before) }, effects };
  };

const doing =
  (change: (effects: Effect[], now: number) => Effect[]): Mistake =>
  (real, before, context, event, now) => {
    const { state, effects } = real(before, context, event, now);
    return { state, effects: change(effects, now) };
  };

const logging = (change: (entry: EntryDraft) => EntryDraft[]) =>
  leaving(({ outbox }) => ({ outbox: (outbox as EntryDraft[]).flatMap(change) }));

/** The log as the mistake reads it. */
const reading = (change: (logged: Logged, before: ReminderState, event: ReminderEvent, now: number) => Partial<Logged>): Mistake =>
  function read(real, before, context, event, now) {
    const { logged } = context;
    return real(before, { ...context, logged: logged && { ...logged, ...change(logged, before, event, now) } }, event, now);
  };

/** The clocks of all reminders, as the mistake remembers them. */
const counting = (change: (clock: ReminderClock, now: number) => Partial<ReminderClock>): Mistake =>
  function count(real, before, context, event, now) {
    const reminders = Object.fromEntries(Object.entries(before.reminders).map(([id, clock]) => [id, { ...clock, ...change(clock, now) }]));
    return real({ ...before, reminders }, context, event, now);
  };

/** Sets its alarm as the mistake has it, and believes that it has set it so. */
const arming = (change: (at: number, now: number, context: Context) => number): Mistake =>
  function arm(real, before, context, event, now) {
    const { state, effects } = real(before, context, event, now);
    const changed = (at: number | null) => at && change(at, now, context);
    return {
      state: { ...state, armedFor: changed(state.armedFor) },
      effects: effects.map((effect): Effect => (effect.type === 'arm' ? { ...effect, at: changed(effect.at) } : effect)),
    };
  };

/** Lets a look forget something for as long as it takes. */
const forgetting =
  <K extends 'pause' | 'quiet'>(key: K, nothing: ReminderState[K]): Mistake =>
  (real, before, context, event, now) => {
    const known = before[key];
    if (event.type !== 'look') return real(before, context, event, now);
    const { state, effects } = real({ ...before, [key]: nothing }, context, event, now);
    const badge = effects.map(
      (effect): Effect => (effect.type === 'badge' && key === 'pause' && known ? { type: 'badge', badge: 'paused' } : effect),
    );
    const shown = badge.map(
      (effect): Effect => (effect.type === 'badge' && key === 'quiet' && known ? { type: 'badge', badge: 'quiet' } : effect),
    );
    return { state: { ...state, [key]: known }, effects: shown };
  };

/** Counts anew when a setting is saved, as naive schedulers do. */
function countingFromSaving(): Mistake {
  let last: Settings | null = null;
  return (real, before, context, event, now) => {
    const isSaved = last !== null && last !== context.settings;
    last = context.settings;
    const reminders = Object.fromEntries(Object.entries(before.reminders).map(([id, clock]) => [id, { ...clock, countedFrom: now }]));
    return real(isSaved ? { ...before, reminders } : before, context, event, now);
  };
}

const isPrompt = (entry: EntryDraft) => entry.kind === 'prompt';

/** A calm working day, so that little else happens. */
const CALM_DAY: Partial<History> = {
  firefox: false,
  start: Date.UTC(2026, 10, 23, 8),
  zone: 'UTC',
  every: 120,
  drinkEvery: 120,
  way: 'card',
  drinkWay: 'card',
  hours: 'always',
  own: [],
  perDay: null,
  presence: { awayMin: 5, holdLimitMin: 60, lullS: null, holdCalls: false },
};
const HAD_A_DRINK: Action[] = [
  { do: 'drink', ml: 200, minutesAgo: 0, tells: true },
  { do: 'pass', minutes: 10 },
];
/** A drink reminder comes up, and somebody drinks in sight of it. */
const DRINKS_AT_CARD: Action[] = [
  { do: 'pass', minutes: 32 },
  { do: 'drink', ml: 200, minutesAgo: 0, tells: true },
  { do: 'pass', minutes: 10 },
];

/** The mistake, and for a rare one the kind of life in which it is heard soon. */
const MISTAKES: Record<Rule, readonly [what: string, mistake: Mistake, life?: Partial<History>]> = {
  onePrompt: ['forgets the card that is open', remembering(() => ({ prompt: null, lastPrompt: null }))],
  away: [
    'takes everybody for present',
    (real, before, context, event, now) =>
      presence({ input: 'active' })(real, { ...before, away: null, returnedAt: null, armedFor: null }, context, event, now),
  ],
  noise: ['is deaf and blind', around({ sound: false, fullScreen: false, call: false })],
  paused: ['forgets a pause when an alarm rings', forgetting('pause', null)],
  quiet: ['forgets quiet when an alarm rings', forgetting('quiet', null)],
  hours: ['works round the clock', settings((chosen) => ({ ...chosen, hours: { ...chosen.hours, on: false } }))],
  gap: ['forgets its last prompt', remembering(() => ({ lastPrompt: null }))],
  limit: ['never counts its prompts', remembering(({ lastPrompt }) => ({ lastPrompt: lastPrompt && { ...lastPrompt, onDay: 0 } }))],
  lull: ['does not see typing', presence({ still: true })],
  drinks: ['forgets the drinks when an alarm rings', reading((_logged, _before, event) => (event.type === 'look' ? { drinks: [] } : {}))],
  early: [
    'takes a minute off each interval',
    settings(({ reminders, ...rest }) => ({
      ...rest,
      reminders: { ...reminders, drainage: { ...reminders.drainage, everyMin: reminders.drainage.everyMin - 1 } },
    })),
  ],
  once: [
    'says twice how a prompt ended',
    logging((entry) =>
      isPrompt(entry) && entry.outcome === 'ignored' ? [entry, { ...entry, id: `${entry.promptId}/not-now`, outcome: 'not-now' }] : [entry],
    ),
  ],
  together: [
    'leaves the second reminder for later',
    (real, before, context, event, now) => {
      const both = real(before, context, event, now);
      const isOffer = both.state.prompt?.id !== before.prompt?.id && (both.state.prompt?.reminderIds.length ?? 0) > 1;
      if (!isOffer) return both;
      const { drink, drainage } = context.settings.reminders;
      const alone = { ...context.settings, ownReminders: [], reminders: { drainage, drink: { ...drink, enabled: false } } };
      return real(before, { ...context, settings: alone }, event, now);
    },
  ],
  silence: ['hears sound where there is none', around({ sound: true })],
  late: [
    'sets its alarm a quarter of an hour late',
    arming((at, now) => (at < now + 20 * MINUTE ? Math.min(at + 15 * MINUTE, now + 20 * MINUTE) : at)),
  ],
  armed: ['sets no alarm', doing((effects) => effects.map((effect) => (effect.type === 'arm' ? { ...effect, at: null } : effect)))],
  spin: [
    'sets its alarm for the next second',
    doing((effects, now) => effects.map((effect) => (effect.type === 'arm' ? { ...effect, at: now + SECOND } : effect))),
  ],
  heldLong: ['is patient without end', settings((chosen) => ({ ...chosen, presence: { ...chosen.presence, holdLimitMin: null } }))],
  credit: ['takes a minute away for a break', settings((chosen) => ({ ...chosen, presence: { ...chosen.presence, awayMin: 1 } }))],
  reason: [
    'says "owed" of everything',
    logging((entry) =>
      isPrompt(entry) && entry.outcome === 'offered' && entry.reason === 'due' ? [{ ...entry, reason: 'owed', heldBy: 'call' }] : [entry],
    ),
  ],
  screen: ['closes no window', doing((effects) => effects.filter(({ type }) => type !== 'close'))],
  card: [
    'leaves a reminder on the card that was switched off',
    leaving(({ prompt }, before) => ({
      prompt: prompt && prompt.id === before.prompt?.id ? { ...prompt, reminderIds: before.prompt.reminderIds } : prompt,
    })),
  ],
  met: [
    'does not hear of a drink while its card is open',
    reading((logged, before) => (before.prompt ? { drinks: before.drinks } : logged)),
    { ...CALM_DAY, drinkEvery: 30, actions: DRINKS_AT_CARD },
  ],
  waits: ['lets what waits wait for ever', leaving(({ waiting }, before) => ({ waiting: waiting ?? before.waiting }))],
  folded: [
    'waits for a routine that was left',
    remembering(({ prompt, lookedAt }) => ({
      prompt: prompt && prompt.content.view === 'player' ? { ...prompt, openedAt: lookedAt, phaseSince: lookedAt } : prompt,
    })),
  ],
  watching: [
    'looks seldom at somebody who sits still before a film',
    arming((at, now, { presence: { input } }) => (input === 'idle' && at <= now + 5 * MINUTE ? now + 15 * MINUTE : at)),
  ],
  heartbeat: ['sleeps until something is due', arming((at, now) => (at === now + 20 * MINUTE ? now + 40 * MINUTE : at))],
  badge: [
    'never shows a pause',
    doing((effects) => effects.map((effect) => (effect.type === 'badge' ? { ...effect, badge: 'none' } : effect))),
  ],
  replay: ['counts every look', leaving(({ textCursor }) => ({ textCursor: textCursor + 1 }))],
  saving: ['counts from the moment of saving', countingFromSaving()],
  burst: [
    'makes up for everything that was missed',
    (real, before, context, event, now) => {
      const hasMissed = event.type === 'look' && now - before.lookedAt > 30 * MINUTE && before.prompt === null;
      const catchUp = { ...before, away: null, returnedAt: null, armedFor: null, lastPrompt: null };
      if (!hasMissed) return real(event.type === 'look' ? { ...before, lastPrompt: null, returnedAt: null } : before, context, event, now);
      const { state, effects } = real(catchUp, context, event, now);
      const [offered] = (state.outbox as EntryDraft[]).filter((entry) => isPrompt(entry) && entry.outcome === 'offered');
      const again = offered && { ...offered, id: `${offered.id}/again` };
      return { state: { ...state, outbox: again ? [...state.outbox, again] : state.outbox }, effects };
    },
  ],
  log: ['throws away what could not be written', remembering(() => ({ outbox: [] }))],
  alive: [
    'waits for its page for ever',
    leaving(({ prompt, lookedAt }, before) => ({
      prompt: (prompt ?? before.prompt) && {
        ...((prompt ?? before.prompt) as NonNullable<typeof prompt>),
        phase: 'opening',
        phaseSince: lookedAt,
      },
    })),
  ],
};

const NOTHING: Surroundings = { sound: false, fullScreen: false, call: false };

/** Four o'clock of the next morning. */
function nextFour(now: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const day = local.hour < 4 ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: '04:00' }).epochMilliseconds;
}

/** Faults that were once there, each told by the rule that hears it, and in what lives it matters where that is seldom. */
const FAULTS: readonly (readonly [what: string, rules: readonly Rule[], mistake: Mistake, life?: Partial<History>])[] = [
  [
    'takes a corrected drink for one that is undone and another one',
    ['drinks', 'early'],
    (real, before, context, event, now) => {
      const isCorrected = ({ id, at, ml }: Logged['drinks'][number]) =>
        before.drinks.some((known) => known.id === id && (known.at !== at || known.ml !== ml));
      const { logged } = context;
      if (event.type !== 'log-changed' || !logged?.drinks.some(isCorrected)) return real(before, context, event, now);
      const undone = { ...logged, drinks: logged.drinks.filter((drink) => !isCorrected(drink)) };
      return real(real(before, { ...context, logged: undone }, event, now).state, context, event, now);
    },
    { ...CALM_DAY, drinkEvery: 5, actions: [...HAD_A_DRINK, { do: 'edit-drink', ml: 500, minutesAgo: 0, tells: true }] },
  ],
  [
    'remembers drinks that were erased',
    ['silence', 'late', 'waits'],
    reading(({ drinks }, before) => ({ drinks: [...drinks, ...before.drinks.filter(({ id }) => !drinks.some((one) => one.id === id))] })),
    { ...CALM_DAY, drinkEvery: 5, actions: [...HAD_A_DRINK, { do: 'erase', tells: true }, { do: 'pass', minutes: 20 }] },
  ],
  [
    'does not see drinks that were restored or imported',
    ['drinks'],
    reading(({ drinks }, before, _event, now) => ({
      drinks: drinks.filter(({ id, at }) => now - at < MINUTE || before.drinks.some((one) => one.id === id)),
    })),
    {
      ...CALM_DAY,
      drinkEvery: 30,
      actions: [
        { do: 'pass', minutes: 20 },
        { do: 'import', minutesAgo: [5], tells: true },
        { do: 'pass', minutes: 20 },
      ],
    },
  ],
  [
    'knows only what pages have told',
    ['drinks', 'silence', 'late'],
    reading((logged, before, event) => (event.type === 'log-changed' ? logged : { drinks: before.drinks, routines: before.routines })),
    {
      ...CALM_DAY,
      drinkEvery: 30,
      actions: [
        { do: 'pass', minutes: 20 },
        { do: 'drink', ml: 200, minutesAgo: 0, tells: false },
        { do: 'pass', minutes: 40 },
      ],
    },
  ],
  [
    'lets a drink count on in a pause',
    ['early'],
    remembering(() => ({ pauses: [] })),
    {
      ...CALM_DAY,
      drinkEvery: 30,
      actions: [
        { do: 'pass', minutes: 10 },
        { do: 'pause', minutes: 60 },
        { do: 'pass', minutes: 70 },
      ],
    },
  ],
  [
    'loses a clock time that was held',
    ['silence', 'late', 'together'],
    counting(() => ({ owed: null })),
    { own: ['water'], zone: 'UTC', start: Date.UTC(2026, 10, 23, 10), actions: [{ do: 'quiet', minutes: 170 }] },
  ],
  ['prompts at once for a reminder that was off for days', ['early'], counting(() => ({ offSince: null }))],
  [
    'prompts in the first minute after a start',
    ['away'],
    (real, before, context, event, now) => real(before, context, event.type === 'started' ? { type: 'look' } : event, now),
  ],
  [
    'takes two hours of a lecture for a break',
    ['credit', 'watching'],
    seeing(({ presence: { input }, surroundings }) => ({ surroundings: input === 'idle' ? () => NOTHING : surroundings })),
  ],
  [
    'is held by music that was excepted',
    ['silence', 'late'],
    seeing(({ settings: { presence: chosen }, surroundings }) => ({
      surroundings: () => ({ ...surroundings(), ...(chosen.soundExceptions.length > 0 ? { sound: true } : {}) }),
    })),
  ],
  ['does not know that alarms are dead', ['late', 'silence', 'alive', 'away', 'credit'], leaving(() => ({ alarmsDeadUntil: null }))],
  [
    'interrupts a call in which somebody breathes',
    ['noise'],
    (real, before, context, event, now) => {
      const { sound, fullScreen, call } = context.surroundings();
      const { held } = before;
      const isCalm = held !== null && held.disturbedSince !== null && !sound && !fullScreen && !call;
      return real(isCalm ? { ...before, held: { ...held, calmSince: now - MINUTE } } : before, context, event, now);
    },
  ],
  [
    'takes a twitch for a return',
    ['away', 'credit'],
    (real, before, context, event, now) => {
      const { away } = before;
      const hasMoved = away && context.presence.input === 'active' && !context.presence.still;
      return real(hasMoved ? { ...before, away: { ...away, movedAt: now - 20 * SECOND } } : before, context, event, now);
    },
  ],
  [
    'tells each part of an absence as a break of its own',
    ['credit'],
    (real, before, context, event, now) => {
      const isCredit = ({ kind }: { kind: string }) => kind === 'credited';
      const { state, effects } = real({ ...before, outbox: before.outbox.filter((entry) => !isCredit(entry)) }, context, event, now);
      return { state: { ...state, outbox: [...before.outbox.filter(isCredit), ...state.outbox] }, effects };
    },
    { firefox: false, actions: [{ do: 'in-and-out', minutes: 12, times: 2 }] },
  ],
  [
    'counts a card that nobody has seen',
    ['silence', 'late'],
    leaving(({ lastPrompt }, before) => {
      const isFewer = lastPrompt && lastPrompt.day === before.lastPrompt?.day && lastPrompt.onDay < before.lastPrompt.onDay;
      return isFewer ? { lastPrompt: before.lastPrompt } : {};
    }),
    {
      ...CALM_DAY,
      every: 30,
      perDay: 2,
      actions: [
        { do: 'pass', minutes: 28 },
        { do: 'hands', hands: 'resting' },
        { do: 'pass', minutes: 42 },
        { do: 'hands', hands: 'typing' },
        { do: 'pass', minutes: 90 },
      ],
    },
  ],
  [
    'keeps the limit of the day as "not today"',
    ['silence', 'late'],
    (real, before, context, event, now) => {
      const { perDay } = context.settings;
      const { state, effects } = real(before, context, event, now);
      if (perDay === null || (state.lastPrompt?.onDay ?? 0) < perDay) return { state, effects };
      const offUntil = nextFour(now, context.day.timeZone);
      const reminders = Object.fromEntries(Object.entries(state.reminders).map(([id, clock]) => [id, { ...clock, offUntil }]));
      return { state: { ...state, reminders }, effects };
    },
  ],
  [
    'keeps what a wrong clock has done',
    ['badge', 'paused', 'silence', 'late', 'early', 'credit', 'drinks'],
    remembering(() => ({ step: null })),
  ],
  [
    'credits more than a day',
    ['credit'],
    remembering(({ away, lookedAt }) => ({ away: away && { ...away, since: Math.max(away.since, lookedAt - 23 * 60 * MINUTE) } })),
  ],
  [
    'believes a later time of yesterday',
    ['early', 'silence', 'late', 'gap'],
    counting(({ snoozed }, now) => ({ snoozed: snoozed && { ...snoozed, at: now } })),
    {
      ...CALM_DAY,
      start: Date.UTC(2026, 10, 23, 16),
      hours: 'nine to five with lunch',
      every: 30,
      actions: [
        { do: 'pass', minutes: 31 },
        { do: 'answer', how: 30 },
        { do: 'pass', minutes: 990 },
      ],
    },
  ],
  [
    'opens a second card beside the one that the browser brought back',
    ['onePrompt', 'screen'],
    KEEPS_SURPLUS,
    {
      ...CALM_DAY,
      every: 60,
      way: 'tab',
      actions: [
        { do: 'pass', minutes: 62 },
        { do: 'restart', minutes: 0, keepsAlarms: true, restoresTabs: true },
      ],
    },
  ],
  [
    'ends "not today" at four in a night shift',
    ['hours'],
    (real, before, context, event, now) => {
      const four = nextFour(now, context.day.timeZone);
      return counting(({ offUntil }) => ({ offUntil: offUntil && Math.min(offUntil, four) }))(real, before, context, event, now);
    },
    {
      hours: 'nights',
      zone: 'UTC',
      start: Date.UTC(2026, 10, 23, 23),
      actions: [
        { do: 'pass', minutes: 61 },
        { do: 'answer', how: 'not-today' },
        { do: 'pass', minutes: 350 },
      ],
    },
  ],
  [
    'does not notice a sleep without a sign, or another zone, for hours',
    ['heartbeat'],
    arming((at, now) => (at === now + 20 * MINUTE ? now + 180 * MINUTE : at)),
  ],
];

/** So many histories are lived through in search of one that breaks the rule. */
const TRIES = 1_500;
const histories = fc.sample(history, { numRuns: TRIES, seed: 3 });

/**
 * Whether a mistake is heard in a history in which nothing is to be heard without it.
 * @param life what its histories have in common, and how they begin.
 */
async function isHeard(mistake: Mistake, rules: readonly Rule[], { actions = [], ...life }: Partial<History> = {}): Promise<boolean> {
  for (const any of histories) {
    const past = { ...any, ...life, actions: [...actions, ...any.actions] };
    const broken = await brokenIn(past, mistake);
    if (broken !== null && broken !== 'none' && rules.includes(broken) && (await brokenIn(past, null)) === null) return true;
  }
  return false;
}

async function brokenIn(past: History, mistake: Mistake | null): Promise<Rule | 'none' | null> {
  planted.mistake = mistake;
  const error = await live(past).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error === null) return null;
  return error instanceof BrokenRule ? error.rule : 'none';
}

describe('a scheduler that', () => {
  const list = Object.entries(MISTAKES).map(([rule, [what, mistake, life = {}]]) => [what, rule as Rule, mistake, life] as const);
  it.each(list)('%s breaks the rule "%s"', async (_what, rule, mistake, life) => {
    expect(await isHeard(mistake, [rule], life), RULES[rule]).toBe(true);
  });
});

describe('a fault of before:', () => {
  const list = FAULTS.map(([what, rules, mistake, life = {}]) => [what, rules.join(', '), rules, mistake, life] as const);
  it.each(list)('one that %s is heard by %s', async (_what, _names, rules, mistake, life) => {
    expect(await isHeard(mistake, rules, life)).toBe(true);
  });
});

it('one without a mistake breaks none of them', async () => {
  planted.mistake = null;
  for (const past of histories.slice(0, 200)) await live(past);
});
