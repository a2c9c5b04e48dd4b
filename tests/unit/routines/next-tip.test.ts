import { describe, expect, test } from 'vitest';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { nextTip } from '../../../core/routines/next-tip.ts';
import { TIPS, type Tip } from '../../../core/settings/tips.ts';

describe('a tip', () => {
  test('is told once, one after the other', async () => {
    const { steps } = await loadRoutine('under-eye-ease');
    const told: Tip[] = [];
    for (let tip = nextTip(steps, told, []); tip; tip = nextTip(steps, told, [])) told.push(tip);
    expect(told).toEqual(TIPS);
  });

  test('is told only where it is of use', async () => {
    expect(nextTip((await loadRoutine('no-touch-flow')).steps, [], [])).toBeNull();
    expect(nextTip((await loadRoutine('dry-brushing')).steps, [], [])).toBeNull();
    expect(nextTip((await loadRoutine('breathe-and-open')).steps, ['cleanHands'], [])).toBe('crossArms');
  });

  test('asks nobody to take glasses off who keeps them on', async () => {
    expect(nextTip((await loadRoutine('morning-face')).steps, ['cleanHands'], ['glasses'])).toBe('crossArms');
  });
});
