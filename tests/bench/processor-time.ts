import { readdirSync, readFileSync } from 'node:fs';

/** By Linux, whatever the machine. */
const TICK_MS = 10;

/** Milliseconds that a process and all below it have run for so far, those that have ended included. */
export function processorTime(root: number): number {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : []));
  const below = new Set([root]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.reduce((total, { pid, ms }) => total + (below.has(pid) ? ms : 0), 0);
}

/** Nothing for a process that has just ended. The name, which may have any letter in it, ends with the last bracket. */
function statOf(pid: number): { pid: number; parent: number; ms: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent = 0, ...rest] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // Own time and that of children that have ended, in user and system mode.
    const ticks = rest.slice(9, 13).reduce((sum, value) => sum + value, 0);
    return [{ pid, parent, ms: ticks * TICK_MS }];
  } catch {
    return [];
  }
}
