import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ReminderState, stateSchema } from '../../../core/reminders/state.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { clock, look, NOW, running, shown } from './look.ts';

const BACK = 2 * HOUR;

/** The clocks of the state, each set to an hour ago, without what tells of the clock itself and what is on its way to the log. */
const NOT_MOVED = ['lookedAt', 'armedFor', 'alarmsDeadUntil', 'outbox', 'step'];

interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  options?: Schema[];
  wrapped?: Schema;
  item?: Schema;
  value?: Schema;
  pipe?: { type: string }[];
}

/** The names of all numbers of a schema that may be fractions: instants. Counts and amounts are whole. */
function instantsOf(name: string, schema: Schema): string[] {
  const inner = [schema.wrapped, schema.item, schema.value, ...(schema.options ?? [])].filter((one) => one !== undefined);
  const entries = Object.entries(schema.entries ?? {}).flatMap(([key, one]) => instantsOf(key, one));
  const isInstant = schema.type === 'number' && schema.pipe?.some(({ type }) => type === 'finite');
  return [...(isInstant ? [name] : []), ...entries, ...inner.flatMap((one) => instantsOf(name, one as Schema))];
}

describe('a clock that is set back', () => {
  it('moves every instant of the state', () => {
    const entries = Object.entries((stateSchema as v.GenericSchema as unknown as Schema).entries ?? {});
    const names = new Set(entries.filter(([name]) => !NOT_MOVED.includes(name)).flatMap(([name, schema]) => instantsOf(name, schema)));
    expect(names.size).toBeGreaterThan(12);
    for (const name of names) {
      // Under each name one instant, in a place that no rule looks at.
      const before = {
        ...running,
        lookedAt: NOW,
        folded: { routineId: 'x', variant: 'full', at: NOW, [name]: NOW - MINUTE },
      } as ReminderState;
      const after = look(before, { at: NOW - BACK }).state.folded as unknown as Record<string, number>;
      expect([name, after[name]]).toEqual([name, NOW - MINUTE - BACK]);
    }
  });
});

describe('a step that is taken back', () => {
  const start: Partial<ReminderState> = {
    lookedAt: NOW,
    armedFor: NOW + 10 * MINUTE,
    reminders: { drainage: clock(50), drink: { ...clock(10), offUntil: NOW + 5 * HOUR } },
    pause: { since: NOW - MINUTE, until: NOW + HOUR },
    promised: { at: NOW - MINUTE, until: NOW + 2 * HOUR, atLull: false },
    lastPrompt: { at: NOW - 30 * MINUTE, day: '2026-11-23', onDay: 2 },
  };
  const stepped = (by: number) => look(start, { at: NOW + by }).state;
  const MONTH = 30 * 24 * HOUR;

  it.each([MONTH, -MONTH, 3 * HOUR, -3 * HOUR])('of %i ms leaves no trace', (by) => {
    const { reminders, pause, promised, lastPrompt, armedFor, step, outbox } = look(stepped(by), { at: NOW + MINUTE }).state;
    expect({ reminders, pause, promised, lastPrompt, step, outbox }).toEqual({
      ...{ reminders: start.reminders, pause: start.pause, promised: start.promised, lastPrompt: start.lastPrompt },
      step: null,
      outbox: [],
    });
    expect(armedFor).toBe(NOW + HOUR);
  });

  it.each([
    [10 * MINUTE, true],
    [10 * MINUTE + 1, false],
  ])('is one that is as long to ten minutes, for a short one: %i ms more', (more, isTakenBack) => {
    const state = look(stepped(HOUR + MINUTE), { at: NOW - more }).state;
    expect(state.step === null).toBe(isTakenBack);
  });

  it.each([
    [MONTH / 10, true],
    [MONTH / 10 + 1, false],
  ])('is one that is as long to a tenth, for a long one: %i ms more', (more, isTakenBack) => {
    expect(look(stepped(MONTH), { at: NOW - more }).state.step === null).toBe(isTakenBack);
  });

  it('keeps what was chosen meanwhile, by the clock that is right', () => {
    const paused = look(
      { ...stepped(MONTH), pause: null },
      { at: NOW + MONTH + MINUTE, event: { type: 'paused', until: NOW + MONTH + HOUR } },
    );
    const { pause } = look(paused.state, { at: NOW + 2 * MINUTE }).state;
    expect(pause).toEqual({ since: NOW + 2 * MINUTE, until: NOW + HOUR + MINUTE });
  });

  it('of less than ten minutes is not remembered', () => {
    const step = (by: number) => look({ ...start, pause: null, armedFor: null }, { at: NOW + by }).state.step;
    expect(step(-10 * MINUTE)).not.toBeNull();
    expect(step(-10 * MINUTE + 1)).toBeNull();
  });

  it.each([
    [90, NOW + 10 * MINUTE],
    [89, undefined],
  ])('leaves the alarm of before, for time in which nothing looked: %i s', (seconds, awaySince) => {
    const behind = look({ ...start, pause: null }, { at: NOW - MONTH }).state;
    const looked = look(behind, { at: NOW - MONTH + MINUTE / 2 }).state;
    const right = look(looked, { at: NOW + 10.5 * MINUTE + seconds * 1000 }).state;
    expect(right.away?.since).toBe(awaySince);
  });

  it('forward takes the credit along that it has made', () => {
    const moving = { presence: { still: false } };
    const kinds = ({ outbox }: ReminderState) => outbox.map(({ kind }) => kind);
    let state = look({ ...start, pause: null }, { at: NOW + 3 * HOUR, ...moving }).state;
    state = look(state, { at: NOW + 3 * HOUR + MINUTE, ...moving }).state;
    expect(kinds(state)).toContain('credited');
    expect(kinds(look(state, { at: NOW + 2 * MINUTE, ...moving }).state)).not.toContain('credited');
  });

  it('back moves the time away with the clock, whenever it began', () => {
    const idle = { presence: { input: 'idle' as const } };
    const away = { since: NOW - 20 * MINUTE, movedAt: null };
    const behind = look({ ...start, pause: null, away } as Partial<ReminderState>, { at: NOW - 3 * HOUR, ...idle }).state;
    expect(behind.away?.since).toBe(NOW - 3 * HOUR - 20 * MINUTE);
    expect(look(behind, { at: NOW, ...idle }).state.away?.since).toBe(NOW - 20 * MINUTE);
  });

  it('goes on with the time away in which nobody has moved, and moves one that began after the step', () => {
    const idle = { presence: { input: 'idle' as const } };
    const moving = { presence: { still: false } };
    const gone = look({ ...start, pause: null }, { at: NOW + 3 * HOUR, ...idle }).state;
    expect(look(gone, { at: NOW + 17 * MINUTE, ...idle }).state.away?.since).toBe(NOW + 10 * MINUTE);

    let state = look({ ...start, pause: null }, { at: NOW + 3 * HOUR, ...moving }).state;
    for (const minutes of [1, 2, 3]) state = look(state, { at: NOW + 3 * HOUR + minutes * MINUTE, ...moving }).state;
    expect(state.away).toBeNull();
    for (const minutes of [8, 12]) state = look(state, { at: NOW + 3 * HOUR + minutes * MINUTE, ...idle }).state;
    expect(look(state, { at: NOW + 13 * MINUTE, ...idle }).state.away?.since).toBe(NOW + 4 * MINUTE);

    // A pause that began with the step is new as well.
    const back = { ...look({ ...start, pause: null }, { at: NOW + 3 * HOUR, ...moving }).state, away: null };
    const left = look(back, { at: NOW + 3 * HOUR + 5 * MINUTE, ...idle }).state;
    expect(left.away?.since).toBe(NOW + 3 * HOUR);
    expect(look(left, { at: NOW + 6 * MINUTE, ...idle }).state.away?.since).toBe(NOW + MINUTE);
  });

  it('leaves the card on the screen to its person', () => {
    const back = look({ ...shown, lookedAt: NOW }, { at: NOW - MONTH, promptOnScreen: true }).state;
    expect(look(back, { at: NOW + MINUTE, promptOnScreen: true }).state.prompt).toMatchObject({ openedAt: NOW + MINUTE });
  });

  it('after which Chromium’s alarms are dead is known to be one', () => {
    expect(look(stepped(MONTH), { at: NOW + MINUTE }).state.alarmsDeadUntil).toBe(NOW + MONTH);
  });
});
