import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Occasion, promptText } from '../../../core/reminders/prompt-text.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { bannedWord } from '../../../core/routines/wording.ts';
import english from '../../../locales/en.ts';

// The catalogue is compiled on the way here; a message without values stays the plain text that it is.
const words = english as Record<string, string>;
const textOf = (cursor: number, occasion: Occasion) => words[promptText(cursor, occasion)] as string;

/** No text comes twice within so many prompts. */
const TEXT_GAP = 10;

const routine = fc.record({
  id: fc.constantFrom('breathe-and-open', 'classic-face-drainage', 'no-touch-flow', 'neck-release', 'forehead-ease', 'unheard-of'),
  isHandsOn: fc.boolean(),
});
const occasion = fc.record({
  lead: fc.constantFrom('drainage' as const, 'drink' as const),
  routine,
  minuteOfDay: fc.nat({ max: 1439 }),
  isLastHour: fc.boolean(),
});

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const breathe = { id: 'breathe-and-open', isHandsOn: true };
const round = Array.from({ length: 200 }, (_, cursor) => cursor);
/** Every text that can come up in that situation. */
const allTexts = (given: Partial<Occasion>) =>
  new Set(round.map((cursor) => textOf(cursor, { lead: 'drainage', routine: breathe, minuteOfDay: at(9), isLastHour: false, ...given })));

describe('the title of a prompt', () => {
  test('never comes twice within ten prompts, whatever they offer and whenever they come', () => {
    const day = fc.array(occasion, { minLength: TEXT_GAP, maxLength: TEXT_GAP });
    fc.assert(
      fc.property(fc.nat(), day, (cursor, occasions) => {
        const texts = occasions.map((given, after) => promptText(cursor + after, given));
        expect(new Set(texts).size).toBe(TEXT_GAP);
      }),
    );
  });

  test('speaks of no other routine than the one offered', () => {
    const others = allTexts({ routine: { id: 'unheard-of', isHandsOn: true } });
    for (const text of [
      'One slow minute for your neck?',
      'Two breaths, then the collarbones. 45 seconds.',
      'Prefer hands off? Try the No-touch flow.',
    ]) {
      expect(others).not.toContain(text);
    }
    expect(allTexts({ routine: breathe })).toContain('Two breaths, then the collarbones. 45 seconds.');
    expect(allTexts({ routine: { id: 'no-touch-flow', isHandsOn: false } })).toContain('Prefer hands off? Try the No-touch flow.');
  });

  test('speaks of touch only when the routine touches', () => {
    const light = 'Nothing to push, just a light touch.';
    expect(allTexts({ routine: breathe })).toContain(light);
    expect(allTexts({ routine: { id: 'no-touch-flow', isHandsOn: false } })).not.toContain(light);
  });

  test.each([
    ['Lunch soon. A drink goes well with it.', at(11, 30), at(12, 59), at(11, 29), at(13)],
    ['Afternoon lull? Try water and some daylight.', at(14), at(16, 29), at(13, 59), at(16, 30)],
  ])('"%s" keeps to its hours', (text, first, last, before, after) => {
    for (const minuteOfDay of [first, last]) expect(allTexts({ lead: 'drink', minuteOfDay })).toContain(text);
    for (const minuteOfDay of [before, after, 0, at(23, 59)]) expect(allTexts({ lead: 'drink', minuteOfDay })).not.toContain(text);
  });

  test.each([
    ['drink', breathe, 'Nearly done for the day. A last easy glass?'],
    ['drainage', { id: 'forehead-ease', isHandsOn: true }, 'End the day softly: Forehead ease, 60 seconds.'],
  ] as const)('takes leave of the day in its last hour only: %s', (lead, routine, text) => {
    expect(allTexts({ lead, routine, isLastHour: true })).toContain(text);
    expect(allTexts({ lead, routine })).not.toContain(text);
  });

  test('goes through all the texts that fit', () => {
    expect(allTexts({ lead: 'drink' }).size).toBe(18);
    expect(allTexts({}).size).toBe(16);
  });

  test('is for every routine there is', () => {
    for (const { id, gates } of routineIndex) {
      expect(allTexts({ routine: { id, isHandsOn: gates.includes('general') } }).size).toBeGreaterThanOrEqual(TEXT_GAP);
    }
  });
});

describe('the texts', () => {
  const texts = Object.entries(words).filter(([key]) => /^prompt\.(drainage|drink)\.\d+$/.test(key));

  test.each(texts)('%s is short, calm and promises nothing', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).not.toContain('!');
    expect(bannedWord(text)).toBeUndefined();
  });

  test('are all different', () => {
    expect(new Set(texts.map(([, text]) => text)).size).toBe(texts.length);
  });
});
