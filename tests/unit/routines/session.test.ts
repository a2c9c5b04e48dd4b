import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import {
  type Plan,
  planOf,
  restoreSession,
  type Session,
  type SessionAction,
  sessionReducer,
  startSession,
  viewSession,
} from '../../../core/routines/session.ts';
import { secondsOf } from '../../../core/routines/variant.ts';

const T0 = Date.UTC(2026, 10, 22, 9);
const classic = planOf(await loadRoutine('classic-face-drainage'), 'full');
const breathe = planOf(await loadRoutine('breathe-and-open'), 'full');
const breatheShort = planOf(await loadRoutine('breathe-and-open'), 'short');

function act(plan: Plan, session: Session, type: SessionAction['type'], now: number): Session {
  return sessionReducer(plan, session, { type, now });
}

/** Ticks ten times a second for some seconds, from where time was last counted. */
function run(plan: Plan, session: Session, seconds: number): Session {
  const from = session.countedAt ?? T0;
  let current = session;
  for (let i = 1; i <= seconds * 10; i += 1) current = act(plan, current, 'tick', from + i * 100);
  return current;
}

/** A session that has been counted in at T0. */
const begun = (plan: Plan): Session => ({ ...startSession(plan, T0), countInMs: 0 });
const at = (plan: Plan, seconds: number) => run(plan, begun(plan), seconds);
const view = (plan: Plan, session: Session) => viewSession(plan, session);

describe('a session that is left alone', () => {
  test.each([
    ['classic, full', classic, 120],
    ['breathe and open, full', breathe, 45],
    ['breathe and open, short', breatheShort, 29],
  ])('%s goes through every step and ends after its seconds', (_, plan, seconds) => {
    let session = begun(plan);
    const seen = new Set<string>();
    for (let i = 1; session.status === 'running'; i += 1) {
      session = act(plan, session, 'tick', T0 + i * 16);
      seen.add(view(plan, session).step.id);
    }
    expect([...seen]).toEqual(plan.steps.map((step) => step.id));
    expect(session).toMatchObject({ status: 'finished', doneMs: seconds * 1000 });
    expect(view(plan, session)).toMatchObject({ progress: 1, secondsLeft: 0, secondsDone: seconds, next: undefined });
  });

  test('places the hands first, then counts each repetition over one beat', () => {
    // The hollows: 4 s to place the hands, then 8 repetitions of 2 s, from second 25.
    expect(view(breathe, at(breathe, 26))).toMatchObject({ phase: 'lead', lead: 0.25, rep: 0, reps: 8, beat: 0 });
    expect(view(breathe, at(breathe, 29))).toMatchObject({ phase: 'rep', lead: 1, rep: 1, beat: 0 });
    expect(view(breathe, at(breathe, 32))).toMatchObject({ phase: 'rep', rep: 2, beat: 0.5 });
    expect(view(breathe, at(breathe, 44))).toMatchObject({ phase: 'rep', rep: 8, beat: 0.5 });
  });

  test('has no lead where the hands need no place', () => {
    expect(view(breathe, begun(breathe))).toMatchObject({ phase: 'rep', rep: 1, beat: 0 });
  });

  test('knows the next step and what is left', () => {
    const here = view(breathe, at(breathe, 15));
    expect(here.step.id).toBe('belly-breath');
    expect(here.next?.id).toBe('hollows');
    expect(here.stepProgress).toBeCloseTo(0.5);
    expect(here.progress).toBeCloseTo(1 / 3);
    expect(here.secondsLeft).toBeCloseTo(30);
    expect(here.secondsDone).toBe(15);
  });
});

describe('counting in', () => {
  const starting = (seconds: number) => run(breathe, startSession(breathe, T0), seconds);

  test('takes three seconds before the first step moves, and they are not exercise', () => {
    expect([0, 0.5, 1, 2, 2.9, 3].map((s) => view(breathe, starting(s)).countIn)).toEqual([3, 3, 2, 1, 1, 0]);
    expect(starting(3)).toMatchObject({ stepIndex: 0, stepMs: 0, doneMs: 0 });
    expect(starting(4)).toMatchObject({ stepMs: 1_000, doneMs: 1_000 });
  });

  test('loses nothing of a tick that runs over its end', () => {
    expect(act(breathe, starting(2), 'tick', T0 + 4_500)).toMatchObject({ countInMs: 0, stepMs: 1_500, doneMs: 1_500 });
  });

  test('takes two seconds after a pause, from the place where it was', () => {
    const paused = act(breathe, at(breathe, 7), 'pause', T0 + 7_000);
    const resumed = act(breathe, paused, 'resume', T0 + 60_000);
    expect(view(breathe, resumed).countIn).toBe(2);
    expect(run(breathe, resumed, 2)).toMatchObject({ stepMs: 2_000, doneMs: 7_000 });
    expect(run(breathe, resumed, 3)).toMatchObject({ stepMs: 3_000, doneMs: 8_000 });
  });

  test('is not shown in a pause, and a second resume does not begin it again', () => {
    const paused = act(breathe, starting(1), 'pause', T0 + 1_000);
    expect(view(breathe, paused)).toMatchObject({ status: 'paused', countIn: 0 });
    const resumed = act(breathe, act(breathe, paused, 'resume', T0 + 2_000), 'resume', T0 + 3_500);
    expect(resumed.countInMs).toBe(500);
  });

  test('goes on while stepping', () => {
    expect(act(breathe, starting(1), 'next', T0 + 1_000)).toMatchObject({ stepIndex: 1, stepMs: 0, countInMs: 2_000 });
  });

  test('sleeps with the machine', () => {
    expect(act(breathe, starting(1), 'tick', T0 + 3_600_000).countInMs).toBe(2_000);
  });
});

describe('a machine that sleeps', () => {
  test('adds nothing to the exercise', () => {
    const before = at(breathe, 7);
    const woken = act(breathe, before, 'tick', T0 + 7_000 + 3_600_000);
    expect(woken).toMatchObject({ status: 'running', stepIndex: before.stepIndex, stepMs: before.stepMs, doneMs: before.doneMs });
    expect(run(breathe, woken, 2).doneMs).toBe(before.doneMs + 2_000);
  });

  test('is told from a slow page by three seconds', () => {
    const before = at(breathe, 7);
    const now = before.countedAt as number;
    expect(act(breathe, before, 'tick', now + 3_000).doneMs).toBe(before.doneMs + 3_000);
    expect(act(breathe, before, 'tick', now + 3_001).doneMs).toBe(before.doneMs);
  });

  test('may even set the clock back', () => {
    const before = at(breathe, 7);
    const earlier = act(breathe, before, 'tick', T0 - 60_000);
    expect(earlier.doneMs).toBe(before.doneMs);
    expect(run(breathe, earlier, 1).doneMs).toBe(before.doneMs + 1_000);
  });
});

describe('pausing', () => {
  test('stops time until it is resumed', () => {
    const paused = act(breathe, at(breathe, 7), 'pause', T0 + 7_050);
    expect(paused).toMatchObject({ status: 'paused', doneMs: 7_050 });
    const later = run(breathe, paused, 20);
    expect(later.doneMs).toBe(7_050);
    const resumed = act(breathe, later, 'resume', T0 + 28_000);
    expect(run(breathe, resumed, 3)).toMatchObject({ status: 'running', doneMs: 8_050 });
  });

  test('holds while stepping', () => {
    const paused = act(breathe, at(breathe, 7), 'pause', T0 + 7_000);
    expect(act(breathe, paused, 'next', T0 + 9_000)).toMatchObject({ status: 'paused', stepIndex: 2, stepMs: 0 });
  });
});

describe('stepping', () => {
  test('on keeps what was done and skips the rest uncounted', () => {
    const skipped = act(breathe, at(breathe, 8), 'next', T0 + 8_000);
    expect(skipped).toMatchObject({ stepIndex: 2, stepMs: 0, doneMs: 8_000 });
    expect(view(breathe, skipped).secondsLeft).toBe(20);
  });

  test('on from the last step finishes', () => {
    const last = act(breathe, at(breathe, 30), 'next', T0 + 30_000);
    expect(last).toMatchObject({ status: 'finished', doneMs: 30_000 });
    expect(view(breathe, last).progress).toBe(1);
  });

  test('back begins the step again, then goes to the one before', () => {
    const restarted = act(breathe, at(breathe, 10), 'back', T0 + 10_000);
    expect(restarted).toMatchObject({ stepIndex: 1, stepMs: 0, doneMs: 10_000 });
    expect(act(breathe, restarted, 'back', T0 + 11_000)).toMatchObject({ stepIndex: 0, stepMs: 0, doneMs: 11_000 });
  });

  test('restart begins the step again, however often', () => {
    const once = act(breathe, at(breathe, 10), 'restart', T0 + 10_000);
    expect(once).toMatchObject({ stepIndex: 1, stepMs: 0, doneMs: 10_000 });
    expect(act(breathe, once, 'restart', T0 + 10_500)).toMatchObject({ stepIndex: 1, stepMs: 0 });
  });

  test('back in the first step begins it again', () => {
    expect(act(breathe, at(breathe, 1), 'back', T0 + 1_000)).toMatchObject({ stepIndex: 0, stepMs: 0 });
  });
});

describe('leaving', () => {
  test('keeps what was done, also from a pause', () => {
    expect(act(breathe, at(breathe, 12), 'leave', T0 + 12_400)).toMatchObject({ status: 'left', doneMs: 12_400 });
    const paused = act(breathe, at(breathe, 12), 'pause', T0 + 12_000);
    expect(act(breathe, paused, 'leave', T0 + 13_000)).toMatchObject({ status: 'left', doneMs: 12_000 });
  });

  test('comes too late once the last second has passed', () => {
    expect(act(breathe, at(breathe, 44), 'leave', T0 + 46_000)).toMatchObject({ status: 'finished', doneMs: 45_000 });
  });
});

describe('a session that is stored', () => {
  test('comes back paused where it was, and goes on from there', () => {
    const stored = JSON.parse(JSON.stringify(at(breathe, 12)));
    const restored = restoreSession(breathe, stored);
    expect(restored).toMatchObject({ status: 'paused', stepIndex: 1, stepMs: 7_000, doneMs: 12_000 });
    const resumed = act(breathe, restored as Session, 'resume', T0 + 9e6);
    expect(run(breathe, resumed, 3).doneMs).toBe(13_000);
  });

  test('stays over when it was over', () => {
    expect(restoreSession(breathe, at(breathe, 46))?.status).toBe('finished');
  });

  test.each([
    ['nothing', null],
    ['text', 'running'],
    ['another routine', startSession(classic, T0)],
    ['another version', startSession(breatheShort, T0)],
    ['a step that is not there', { ...startSession(breathe, T0), stepIndex: 3 }],
    ['more time than the step has', { ...startSession(breathe, T0), stepMs: 5_001 }],
    ['a negative time', { ...startSession(breathe, T0), doneMs: -1 }],
    ['a negative count-in', { ...startSession(breathe, T0), countInMs: -1 }],
  ])('is refused when it is %s', (_, stored) => {
    expect(restoreSession(breathe, stored)).toBeNull();
  });
});

describe('whatever happens', () => {
  const action = fc.record({
    type: fc.constantFrom<SessionAction['type']>('tick', 'tick', 'tick', 'tick', 'pause', 'resume', 'next', 'back', 'restart', 'leave'),
    gap: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -10_000, max: 100_000 })),
  });
  const story = fc.array(action, { maxLength: 120 });
  const plan = fc.constantFrom(classic, breathe, breatheShort);

  /** Every session of a story, with the milliseconds that could have counted so far. */
  function tell(of: Plan, actions: readonly { type: SessionAction['type']; gap: number }[]) {
    let now = T0;
    let wake = 0;
    const sessions = [{ session: startSession(of, T0), wake }];
    for (const { type, gap } of actions) {
      now += gap;
      if (gap > 0 && gap <= 3_000) wake += gap;
      sessions.push({ session: act(of, (sessions.at(-1) as { session: Session }).session, type, now), wake });
    }
    return sessions;
  }

  test('time done only grows, and never beyond the time awake', () => {
    fc.assert(
      fc.property(plan, story, (of, actions) => {
        let before = 0;
        for (const { session, wake } of tell(of, actions)) {
          expect(session.doneMs).toBeGreaterThanOrEqual(before);
          expect(session.doneMs).toBeLessThanOrEqual(wake + 1e-6);
          before = session.doneMs;
        }
      }),
    );
  });

  test('what is shown stays within its bounds', () => {
    fc.assert(
      fc.property(plan, story, (of, actions) => {
        for (const { session } of tell(of, actions)) {
          const shown = view(of, session);
          for (const share of [shown.lead, shown.beat, shown.stepProgress, shown.progress]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(shown.rep).toBeGreaterThanOrEqual(shown.phase === 'lead' ? 0 : 1);
          expect(shown.rep).toBeLessThanOrEqual(shown.reps);
          expect(shown.secondsLeft).toBeGreaterThanOrEqual(0);
          expect(shown.secondsLeft).toBeLessThanOrEqual(secondsOf(of.steps));
        }
      }),
    );
  });

  test('an end is final', () => {
    fc.assert(
      fc.property(plan, story, (of, actions) => {
        const sessions = tell(of, actions).map(({ session }) => session);
        const end = sessions.find(({ status }) => status === 'finished' || status === 'left');
        if (end) expect(sessions.at(-1)).toEqual(end);
      }),
    );
  });

  test('storing and restoring loses nothing but the running', () => {
    fc.assert(
      fc.property(plan, story, (of, actions) => {
        for (const { session } of tell(of, actions)) {
          const restored = restoreSession(of, JSON.parse(JSON.stringify(session)));
          expect(restored).toEqual({
            ...session,
            countedAt: null,
            countInMs: session.status === 'running' ? 0 : session.countInMs,
            status: session.status === 'running' ? 'paused' : session.status,
          });
        }
      }),
    );
  });
});
