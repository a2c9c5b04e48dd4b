import type { Step } from '../../core/routines/schema.ts';
import { type Plan, type Session, type SessionAction, type SessionView, sessionReducer, viewSession } from '../../core/routines/session.ts';
import { BREATH_IN } from '../../core/routines/stroke-schema.ts';
import type { Instant } from '../../core/time.ts';

/**
 * A session outside of React. Frames (the ring, the stream, the figure) hear of every moment and draw it themselves; the moment that
 * words are drawn from changes only when a word would, so React renders about once a second and not once a frame.
 */
export interface SessionStore {
  plan: Plan;
  session: () => Session;
  moment: () => Moment;
  act: (type: SessionAction['type'], now: Instant) => void;
  /** Hears of every change of the moment. */
  subscribe: (listener: () => void) => () => void;
  /** Hears of every frame, and of the present one at once. */
  onFrame: (listener: (view: SessionView) => void) => () => void;
}

/** The parts of the session that are written on the screen. */
export interface Moment {
  status: Session['status'];
  /** Whole seconds until it begins or goes on; 0 once it does. */
  countIn: number;
  stepIndex: number;
  phase: SessionView['phase'];
  rep: number;
  /** The half of the breath; null in a step that is not breathing. */
  breath: 'in' | 'out' | null;
  /** Whole seconds until the end, rounded up, so that it reads zero only at the end. */
  leftS: number;
  doneS: number;
}

export function createSessionStore(plan: Plan, initial: Session): SessionStore {
  const frames = new Set<(view: SessionView) => void>();
  const listeners = new Set<() => void>();
  let session = initial;
  let view = viewSession(plan, session);
  let moment = momentOf(view);

  return {
    plan,
    session: () => session,
    moment: () => moment,
    act(type, now) {
      session = sessionReducer(plan, session, { type, now });
      view = viewSession(plan, session);
      for (const draw of frames) draw(view);
      const next = momentOf(view);
      if (isSame(moment, next)) return;
      moment = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onFrame(listener) {
      frames.add(listener);
      listener(view);
      return () => frames.delete(listener);
    },
  };
}

function momentOf({ status, countIn, step, stepIndex, phase, rep, beat, secondsLeft, secondsDone }: SessionView): Moment {
  return { status, countIn, stepIndex, phase, rep, breath: breathOf(step, beat), leftS: Math.ceil(secondsLeft - 1e-6), doneS: secondsDone };
}

function breathOf(step: Step, beat: number): Moment['breath'] {
  if (step.stroke !== 'breathe') return null;
  return beat < BREATH_IN ? 'in' : 'out';
}

function isSame(a: Moment, b: Moment): boolean {
  return (Object.keys(a) as (keyof Moment)[]).every((key) => a[key] === b[key]);
}
