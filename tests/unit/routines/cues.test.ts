import { describe, expect, test } from 'vitest';
import { type Cue, cuesBetween } from '../../../core/routines/cues.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import {
  type Plan,
  planOf,
  type Session,
  type SessionView,
  sessionReducer,
  startSession,
  viewSession,
} from '../../../core/routines/session.ts';

const breathe = planOf(await loadRoutine('breathe-and-open'), 'full');
const classic = planOf(await loadRoutine('classic-face-drainage'), 'full');
const short = planOf(await loadRoutine('breathe-and-open'), 'short');

/** Cues of a session told frame by frame, with the second in which they came. */
function listen(plan: Plan, seconds: number, presses: Readonly<Record<number, 'pause' | 'resume' | 'back' | 'restart' | 'next'>> = {}) {
  const told: { s: number; cue: Cue }[] = [];
  let session: Session = startSession(plan, 0);
  let before: SessionView | null = null;
  for (let ms = 0; ms <= seconds * 1000; ms += 50) {
    session = sessionReducer(plan, session, { type: 'tick', now: ms });
    const press = presses[ms / 1000];
    if (press) session = sessionReducer(plan, session, { type: press, now: ms });
    const view = viewSession(plan, session);
    for (const cue of cuesBetween(plan, before, view)) told.push({ s: ms / 1000, cue });
    if (view.status === 'running') before = view;
  }
  return told;
}

const types = (told: readonly { cue: Cue }[]) => told.map(({ cue }) => cue.type);
const at = (told: readonly { s: number; cue: Cue }[], type: Cue['type']) => told.filter(({ cue }) => cue.type === type).map(({ s }) => s);

describe('the cues of a routine that is left alone', () => {
  const told = listen(breathe, 60);

  test('count in, then tell each step once', () => {
    expect(told.slice(0, 4)).toMatchObject([
      { s: 0, cue: { type: 'step', step: { id: 'sit-tall' } } },
      { s: 0, cue: { type: 'count', left: 3 } },
      { s: 1, cue: { type: 'count', left: 2 } },
      { s: 2, cue: { type: 'count', left: 1 } },
    ]);
    expect(at(told, 'step')).toEqual([0, 8, 28]);
  });

  test('breathe in and out, and count no breaths', () => {
    expect(at(told, 'breath').map(Math.round)).toEqual([8, 12, 18, 22]);
    expect(told.filter(({ s, cue }) => s < 28 && cue.type === 'repetition')).toEqual([]);
  });

  test('count the repetitions on their beat, once the hands are in place', () => {
    const counted = told.flatMap(({ s, cue }) => (cue.type === 'repetition' ? [[s, cue.rep]] : []));
    expect(counted).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((rep) => [30 + 2 * rep, rep]));
  });

  test('tell half-way and the last ten seconds once', () => {
    expect(at(told, 'half-way')).toEqual([25.5]);
    expect(at(told, 'last')).toEqual([38]);
  });

  test('leave milestones out of a routine of half a minute', () => {
    expect(types(listen(short, 40))).not.toContain('half-way');
    expect(types(listen(short, 40))).not.toContain('last');
  });

  test.each([classic, breathe])('tell half-way also where a step begins there (%#)', (plan) => {
    expect(at(listen(plan, 130), 'half-way')).toHaveLength(1);
  });
});

describe('the cues of stepping and pausing', () => {
  test('a pause is silent; going on names the step and counts in', () => {
    const told = listen(breathe, 20, { 10: 'pause', 15: 'resume' }).filter(({ s }) => s >= 10);
    expect(told.map(({ s, cue }) => [s, cue.type])).toEqual([
      [15, 'resumed'],
      [15, 'count'],
      [16, 'count'],
      [17, 'breath'],
      [19, 'breath'],
    ]);
  });

  test('a step that was chosen in a pause is told once it goes on', () => {
    const told = listen(breathe, 15, { 10: 'pause', 11: 'next', 12: 'resume' }).filter(({ s }) => s >= 10);
    expect(types(told).slice(0, 2)).toEqual(['half-way', 'step']);
    expect(told[1]).toMatchObject({ s: 12, cue: { step: { id: 'hollows' } } });
  });

  test('a step that begins again is told again', () => {
    expect(at(listen(breathe, 20, { 12: 'restart' }), 'step')).toEqual([0, 8, 12]);
  });
});

describe('a step that changes sides', () => {
  test('says the side with each repetition, the left one first', () => {
    const [first] = breathe.steps;
    const steps = [{ ...(first as NonNullable<typeof first>), side: 'alternate' as const, reps: 4, beatS: 2, leadS: 0, sec: 8 }];
    const told = listen({ ...breathe, steps }, 12);
    expect(told.flatMap(({ cue }) => (cue.type === 'repetition' ? [cue.side] : []))).toEqual(['left', 'right', 'left', 'right']);
  });
});
