import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { partsOf, takeBack } from '../../../core/settings/parts.ts';
import type { Settings } from '../../../core/settings/schema.ts';

const withGoal = (settings: Settings, goalMl: number): Settings => ({ ...settings, drinks: { goalMl } });
const withTheme = (settings: Settings, theme: Settings['theme']): Settings => ({ ...settings, theme });
const answered: Settings = { ...defaultSettings, checks: { neck: { allowed: true, answeredAt: 5 } } };

describe('taking a change back', () => {
  test('brings back what it touched', () => {
    const after = withGoal(withTheme(defaultSettings, 'dark'), 2000);
    expect(takeBack(after, partsOf(defaultSettings, after))).toEqual(defaultSettings);
  });

  test('keeps what was changed elsewhere meanwhile', () => {
    const after = withGoal(defaultSettings, 2000);
    const parts = partsOf(defaultSettings, after);
    expect(takeBack(withTheme(after, 'dark'), parts)).toEqual(withTheme(defaultSettings, 'dark'));
  });

  test('keeps a later choice of the same', () => {
    const parts = partsOf(defaultSettings, withGoal(defaultSettings, 2000));
    expect(takeBack(withGoal(defaultSettings, 2300), parts)).toEqual(withGoal(defaultSettings, 2300));
  });

  test('touches only one of two neighbours', () => {
    const beat = (change: Partial<Settings['beat']>): Settings => ({ ...defaultSettings, beat: { ...defaultSettings.beat, ...change } });
    const parts = partsOf(defaultSettings, beat({ on: true }));
    expect(takeBack(beat({ on: true, volume: 1 }), parts)).toEqual(beat({ volume: 1 }));
  });

  test('removes an answer that was not there before', () => {
    expect(takeBack(answered, partsOf(defaultSettings, answered)).checks).toEqual({});
  });

  test('brings an answer back that is gone', () => {
    expect(takeBack(defaultSettings, partsOf(answered, defaultSettings)).checks).toEqual(answered.checks);
  });

  test('knows a list again whose things have their keys in another order', () => {
    const range = (reverse: boolean) => (reverse ? { to: 700, from: 600 } : { from: 600, to: 700 });
    const week = (reverse: boolean): Settings => ({
      ...defaultSettings,
      hours: { on: true, week: [[range(reverse)], [], [], [], [], [], []] },
    });
    expect(takeBack(week(true), partsOf(defaultSettings, week(false)))).toEqual(defaultSettings);
  });
});

test('a change that changes nothing has no parts', () => {
  expect(partsOf(answered, structuredClone(answered))).toEqual([]);
});
