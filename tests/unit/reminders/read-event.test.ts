import { expect, it } from 'vitest';
import { isEvent } from '../../../core/reminders/read-event.ts';

const answered = (minutes: unknown) => ({ type: 'prompt-answered', promptId: 'drainage:1', answer: { type: 'later', minutes } });

it.each([
  { type: 'paused', until: null },
  { type: 'paused', until: 1 },
  // The last instant that a `Date` can be.
  { type: 'quieted', until: 8_640_000_000_000_000 },
  answered(1),
  answered(1440),
  answered('quiet-moment'),
  { type: 'routine-asked', routineId: 'x'.repeat(1000) },
])('takes what a page may tell: %o', (event) => {
  expect(isEvent(event)).toBe(true);
});

it.each([
  { type: 'paused', until: 0 },
  { type: 'paused', until: -1 },
  { type: 'paused', until: 8_640_000_000_000_001 },
  { type: 'paused', until: Number.NaN },
  { type: 'paused', until: '1' },
  { type: 'paused' },
  answered(0),
  answered(1441),
  answered(1.5),
  { type: 'routine-asked', routineId: '' },
  { type: 'routine-asked', routineId: 'x'.repeat(1001) },
  { type: 'look', more: 1 },
  { type: 'started' },
  { type: 'toString' },
])('takes nothing else: %o', (event) => {
  expect(isEvent(event)).toBe(false);
});
