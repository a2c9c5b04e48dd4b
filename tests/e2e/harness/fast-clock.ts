import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';

/** The library of Debian's package `faketime`, for each processor. */
const FOLDERS = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((machine) => `/usr/lib/${machine}/faketime`);
const LIBRARY = 'libfaketimeMT.so.1';
const SHARED = '/dev/shm';

/** A clock that starts at a time of our own, and runs faster. */
export type FastClock = {
  /** A time such as `2026-11-23 09:00:00`, in the browser's time zone. */
  from: string;
  /** How many seconds pass in one. */
  speed: number;
};

/** Where the library lies, when this machine has it. */
function findFastClock(): string | undefined {
  return FOLDERS.map((folder) => `${folder}/${LIBRARY}`).find((path) => existsSync(path));
}

/** Sets both clocks, the one on the wall and the one that only runs on, in all processes of the browser alike. */
export function fastClockEnvironment({ from, speed }: FastClock): Record<string, string> {
  const library = findFastClock();
  if (!library) throw new Error('The package "faketime" is not on this machine: "npm test" tells how to get it.');
  return {
    LD_PRELOAD: library,
    FAKETIME: `@${from} x${speed}`,
    FAKETIME_DONT_FAKE_MONOTONIC: '0',
    // Or else the clock of each process would start anew, and the browser's would be ahead of its pages'.
    FAKETIME_DONT_RESET: '1',
  };
}

/** In a hurried browser a frame lasts a second and an ordinary wait looks like a hang. */
export const FAST_CLOCK_FLAGS = ['--force-prefers-reduced-motion', '--disable-hang-monitor', '--disable-gpu-watchdog'];

/** Removes what the library shares between the processes; a browser ends too quickly to do so. */
export function clearFastClock(browserProcess: number) {
  if (!existsSync(SHARED)) return;
  for (const name of readdirSync(SHARED)) {
    if (name === `faketime_shm_${browserProcess}` || name === `sem.faketime_sem_${browserProcess}`)
      rmSync(`${SHARED}/${name}`, { force: true });
  }
}

/**
 * Starts something that is given the processor before all else, where this user may ask for that. To a hurried browser each wait is
 * sixty: beside other work, a page that opens in a quarter of a second would take it a minute.
 */
export async function inHaste<T>(start: () => Promise<T>): Promise<T> {
  schedule('--rr', 1);
  try {
    return await start();
  } finally {
    schedule('--other', 0);
  }
}

/** A program that is started from here on inherits this policy. */
function schedule(policy: '--rr' | '--other', priority: number) {
  spawnSync('chrt', [policy, '--pid', String(priority), String(process.pid)], { stdio: 'ignore' });
}
