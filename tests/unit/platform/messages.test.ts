import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReminderEvent } from '../../../core/reminders/event.ts';
import { onReminderEvent } from '../../../platform/messages.ts';
import { processorMs } from '../../processor-time.ts';

type Listener = (message: unknown, sender: object) => unknown;

const chrome = vi.hoisted(() => ({ listeners: [] as Listener[] }));
vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'rill',
      getURL: (path: string) => `chrome-extension://rill/${path}`,
      onMessage: { addListener: (listener: Listener) => chrome.listeners.push(listener) },
    },
  },
}));

const page = { id: 'rill', url: 'chrome-extension://rill/popup.html' };
let heard: ReminderEvent[];
const tell = (event: unknown, sender: object = page) => chrome.listeners[0]?.({ type: 'reminder-event', event }, sender);

beforeEach(() => {
  heard = [];
  chrome.listeners = [];
  onReminderEvent(async (event) => void heard.push(event));
});

/** Every event as the pages of Rill send it. */
const SAID: ReminderEvent[] = [
  { type: 'look' },
  { type: 'log-opened' },
  { type: 'log-changed' },
  { type: 'prompt-shown', promptId: '3:drainage@1' },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'start', variant: 'short', routineId: 'neck-release' } },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 10 } },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 'quiet-moment' } },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'not-now' } },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'not-today' } },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'done' } },
  { type: 'prompt-asked' },
  { type: 'waiting-opened' },
  { type: 'routine-asked', routineId: 'own-1' },
  { type: 'folded-asked' },
  { type: 'routine-ended', promptId: '3' },
  { type: 'routine-folded', promptId: '3' },
  { type: 'paused', until: null },
  { type: 'paused', until: 1_900_000_000_000 },
  { type: 'paused', until: 8_640_000_000_000_000 },
  { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 1_440 } },
  { type: 'quieted', until: 1_900_000_000_000 },
  { type: 'resumed' },
];

describe('a message to the background', () => {
  it.each(SAID)('%j is heard, and answered when it has been dealt with', async (event) => {
    await expect(tell(event)).resolves.toEqual({ handled: true });
    expect(heard).toEqual([event]);
  });

  it.each([
    { type: 'paused', until: 'x' },
    { type: 'paused' },
    { type: 'paused', until: Number.NaN },
    { type: 'paused', until: -1 },
    { type: 'paused', until: 1e300 },
    { type: 'paused', until: 8_640_000_000_000_001 },
    { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 1_441 } },
    { type: 'paused', until: null, more: 1 },
    { type: 'started' },
    { type: 'toString' },
    { type: 'constructor' },
    { type: 'routine-asked', routineId: 7 },
    { type: 'routine-asked', routineId: '' },
    { type: 'routine-asked', routineId: 'x'.repeat(100_000) },
    { type: 'prompt-answered', promptId: '3' },
    { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 1e9 } },
    { type: 'prompt-answered', promptId: '3', answer: { type: 'later', minutes: 0.5 } },
    { type: 'prompt-answered', promptId: '3', answer: { type: 'start', variant: 'half', routineId: 'neck-release' } },
    { type: 'prompt-answered', promptId: '3', answer: { type: 'hasOwnProperty' } },
    null,
    'look',
    [],
  ])('%j is none', (event) => {
    expect(tell(event)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it.each([
    {},
    { id: 'rill' },
    { id: 'another', url: page.url },
    { id: 'rill', url: 'https://example.org/popup.html' },
    { id: 'rill', url: 'chrome-extension://rillier/popup.html' },
  ])('from %j is not heard', (sender) => {
    expect(tell({ type: 'look' }, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('of any making is one of the known ones, or none, at once', () => {
    const kinds = fc.oneof(fc.constantFrom(...SAID.map(({ type }) => type), 'started', '__proto__'), fc.string());
    const anything = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    const values = fc.oneof(anything, fc.double(), fc.constantFrom('3', null, 'full', 'short', 'quiet-moment'));
    const answer = fc.record({ type: fc.constantFrom('start', 'later', 'done', 'x'), minutes: values, variant: values, routineId: values });
    const event = fc.dictionary(fc.constantFrom('promptId', 'routineId', 'until', 'answer', 'more'), fc.oneof(values, answer));
    let slowest = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.tuple(kinds, event).map(([type, more]) => ({ ...more, type })),
        ),
        (message) => {
          const begun = processorMs();
          const answered = tell(message) !== undefined;
          slowest = Math.max(slowest, processorMs() - begun);
          expect(heard.length).toBe(answered ? 1 : 0);
          if (heard[0]) expectKnown(heard[0]);
          heard = [];
        },
      ),
      { numRuns: 10_000 },
    );
    expect(slowest).toBeLessThan(1_000);
  });
});

/** The fields of an event, written down once more and without the program's own code. */
function expectKnown(event: ReminderEvent) {
  const carried: Record<string, string[]> = {
    'prompt-shown': ['promptId'],
    'prompt-answered': ['answer', 'promptId'],
    'routine-asked': ['routineId'],
    'routine-ended': ['promptId'],
    'routine-folded': ['promptId'],
    paused: ['until'],
    quieted: ['until'],
  };
  const { type, ...rest } = event as { type: string; until?: unknown };
  expect(Object.keys(rest).sort()).toEqual(carried[type] ?? []);
  if (rest.until !== undefined && rest.until !== null) expect(new Date(rest.until as number).getTime()).not.toBeNaN();
}
