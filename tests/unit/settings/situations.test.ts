import { expect, test } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { saySituation, situationsAt } from '../../../core/settings/situations.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const NIGHT = NOON + 12 * 3_600_000;

test('nothing holds before somebody says so', () => {
  expect(situationsAt(defaultSettings.situation, NOON)).toEqual([]);
});

test('what is said stays said, but for a call, which ends with the day', () => {
  const glasses = saySituation(defaultSettings.situation, 'glasses', true, NIGHT);
  const both = saySituation(glasses, 'onCall', true, NIGHT);
  expect(situationsAt(both, NOON)).toEqual(['glasses', 'onCall']);
  expect(situationsAt(both, NIGHT)).toEqual(['glasses']);
  expect(situationsAt(both, NIGHT - 1)).toEqual(['glasses', 'onCall']);
  expect(situationsAt(saySituation(both, 'onCall', false, NIGHT), NOON)).toEqual(['glasses']);
  expect(situationsAt(saySituation(both, 'glasses', false, NIGHT), NOON)).toEqual(['onCall']);
});

test('all that can be said holds at once', () => {
  const said = { oneHand: true, glasses: true, makeUp: true, onCallUntil: NIGHT };
  expect(situationsAt(said, NOON)).toEqual(['oneHand', 'glasses', 'makeUp', 'onCall']);
});
