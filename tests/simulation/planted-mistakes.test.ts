/** That a rule holds says something only if it can be broken: for each rule a scheduler with a mistake that breaks it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { EntryDraft } from '../../core/log/entry.ts';
import type { Context, Surroundings } from '../../core/reminders/context.ts';
import type { Effect } from '../../core/reminders/effects.ts';
import type { Reconciled, reconcile as realReconcile } from '../../core/reminders/reconcile.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { history, live } from './histories.ts';
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

/** Lets a look forget something for as long as it takes. */
const forgetting =
  <K extends 'pause' | 'quiet' | 'drinks'>(key: K, nothing: ReminderState[K]): Mistake =>
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

const MISTAKES: Record<Rule, [string, Mistake]> = {
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
  drinks: ['forgets the drinks when an alarm rings', forgetting('drinks', [])],
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
    'sets its alarm half an hour late',
    doing((effects) => effects.map((effect) => (effect.type === 'arm' ? { ...effect, at: effect.at && effect.at + 30 * MINUTE } : effect))),
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

/** So many histories are lived through in search of one that breaks the rule. */
const TRIES = 1_500;
const histories = fc.sample(history, { numRuns: TRIES, seed: 3 });

async function isBroken(rule: Rule): Promise<boolean> {
  for (const past of histories) {
    const error = await live(past).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error instanceof BrokenRule && error.rule === rule) return true;
  }
  return false;
}

describe('a scheduler that', () => {
  const list = Object.entries(MISTAKES).map(([rule, [what, mistake]]) => [what, rule as Rule, mistake] as const);
  it.each(list)('%s breaks the rule "%s"', async (_what, rule, mistake) => {
    planted.mistake = mistake;
    expect(await isBroken(rule), RULES[rule]).toBe(true);
  });
});

it('one without a mistake breaks none of them', async () => {
  planted.mistake = null;
  for (const past of histories.slice(0, 200)) await live(past);
});
