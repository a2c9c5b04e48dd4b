import { setImmediate as realTurn, setTimeout as realWait } from 'node:timers/promises';
import { act } from '@testing-library/react';
import { unfinishedRoutine } from '../../../components/library/unfinished-routine.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import type { Routine } from '../../../core/routines/schema.ts';
import { connectOwnRoutines } from '../../../stores/own-routines.ts';
import { ownStorage, resetOwnStorage } from '../own-routines.ts';
import { type Opened, openPage, pass } from '../settings/page.tsx';

// The parts that the page reads late are read beforehand: no timer tells when a chunk has come.
const [whole] = await Promise.all([
  Promise.all(routineIndex.map(({ id }) => loadRoutine(id))),
  import('../../../components/library/library-section.tsx'),
  import('../../../core/routines/own-check.ts'),
]);

/** A routine that ships, as an own one of another name. */
export function ownOf(id: string, change: Partial<Routine> = {}): Routine {
  const routine = whole.find((one) => one.id === id) as Routine;
  return { ...routine, id: `own-${id}`, name: `My ${routine.name}`, ...change };
}

/** Opens the options page at the library. @param own what lies in storage. */
export async function openLibrary(own: readonly unknown[] = [], opened: Omit<Opened, 'section'> = {}) {
  unfinishedRoutine.set(null);
  resetOwnStorage();
  ownStorage.stored = { version: 1, routines: own };
  await connectOwnRoutines();
  const page = openPage({ ...opened, section: '#routines' });
  await settle();
  return page;
}

/** How long React waits before it shows what has come late. */
const REACT_HOLDS_BACK_MS = 400;

/** Lets everything come that is already on its way. */
export async function settle(): Promise<void> {
  // A chunk comes in turns of the real clock, which stands still only on the page.
  for (let turn = 0; turn < 5; turn += 1) await act(async () => void (await realTurn()));
  await pass(REACT_HOLDS_BACK_MS);
  await pass(REACT_HOLDS_BACK_MS);
}

/** The placeholder of a part that is still being read. */
const WAITING = '[class*="waiting"]';

/** Does something that has to be read first. React goes on with what it waits for only inside of an `act` that is waited for. */
export async function inTime(work: () => Promise<unknown>): Promise<void> {
  await act(async () => {
    await work();
    await realTurn();
  });
  await settle();
  for (let turn = 0; turn < 200 && document.querySelector(WAITING); turn += 1) {
    await act(async () => void (await realWait(5)));
    await settle();
  }
}

export const kept = () => (ownStorage.stored as { routines: Routine[] }).routines;
