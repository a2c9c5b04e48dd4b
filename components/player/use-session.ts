import { startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { type Plan, restoreSession, startSession } from '../../core/routines/session.ts';
import { createSessionStore, type Moment, type SessionStore } from './session-store.ts';

/**
 * The session of a player: restored if there is one to go on with, else begun now. A loop of animation frames moves the session while it
 * runs; a page that is hidden gets no frames, so time stands still for it. The plan is looked at once: another routine needs another
 * player.
 * @param page the window whose frames count: the page's own is hidden while the player is looked at in another one.
 */
export function useSession(plan: Plan, saved: unknown, page: Window = window): [SessionStore, Moment] {
  const [store] = useState(() => createSessionStore(plan, begin(plan, saved)));
  const [moment, setMoment] = useState(store.moment);
  useLayoutEffect(() => {
    const follow = () => setMoment(store.moment());
    follow();
    return store.subscribe(follow);
  }, [store]);
  const isRunning = moment.status === 'running';

  useEffect(() => {
    if (!isRunning) return;
    const loop = () => {
      // The picture of this frame is drawn within; words may come between two frames. A person's action is answered at once.
      startTransition(() => store.act('tick', performance.now()));
      frame = page.requestAnimationFrame(loop);
    };
    let frame = page.requestAnimationFrame(loop);
    return () => page.cancelAnimationFrame(frame);
  }, [store, isRunning, page]);

  return [store, moment];
}

function begin(plan: Plan, saved: unknown) {
  const restored = restoreSession(plan, saved);
  return restored && restored.status !== 'left' ? restored : startSession(plan, performance.now());
}
