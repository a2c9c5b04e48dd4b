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
  lead: fc.constantFrom('routine' as const, 'drink' as const),
  routine,
  minuteOfDay: fc.nat({ max: 1439 }),
  isLastHour: fc.boolean(),
});

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const breathe = { id: 'breathe-and-open', isHandsOn: true };
const round = Array.from({ length: 200 }, (_, cursor) => cursor);
/** Every text that can come up in that situation. */
const allTexts = (given: Partial<Occasion>) =>
  new Set(round.map((cursor) => textOf(cursor, { lead: 'routine', routine: breathe, minuteOfDay: at(9), isLastHour: false, ...given })));

/** The routines that texts speak of, and one of which none does. */
const ROUTINES = [...routineIndex.map(({ id }) => id), 'unheard-of'];
/** Every half hour, and the minute before it. */
const MINUTES = Array.from({ length: 48 }, (_, half) => [half * 30, half * 30 + 29]).flat();

/** The occasions that a text waits for which does not always fit, found out by asking for all occasions. */
function occasionsOf(lead: Occasion['lead']): Record<string, string> {
  const occasions = ROUTINES.flatMap((id) =>
    MINUTES.flatMap((minuteOfDay) =>
      [0, 1, 2, 3].map((bits) => ({ lead, routine: { id, isHandsOn: bits < 2 }, minuteOfDay, isLastHour: bits % 2 === 0 })),
    ),
  );
  const met: Record<string, Occasion[]> = {};
  for (const given of occasions) {
    const keys = new Set(round.slice(0, 60).map((cursor) => promptText(cursor, given)));
    for (const key of keys) {
      met[key] ??= [];
      met[key].push(given);
    }
  }
  const told = Object.entries(met).map(([key, given]) => [key, tellOccasion(given)] as const);
  return Object.fromEntries(told.filter(([, occasion]) => occasion !== ''));
}

function tellOccasion(given: readonly Occasion[]): string {
  const ids = [...new Set(given.map(({ routine: { id } }) => id))];
  const minutes = given.map(({ minuteOfDay }) => minuteOfDay);
  const [from, to] = [Math.min(...minutes), Math.max(...minutes) + 1];
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return [
    ids.length < ROUTINES.length && ids.join(' '),
    given.every(({ routine: { isHandsOn } }) => isHandsOn) && 'touch',
    (from > 0 || to < 24 * 60) && `${clock(from)} to ${clock(to)}`,
    given.every(({ isLastHour }) => isLastHour) && 'last hour',
  ]
    .filter(Boolean)
    .join(', ');
}

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
    ['routine', { id: 'forehead-ease', isHandsOn: true }, 'End the day softly: Forehead ease, 60 seconds.'],
  ] as const)('takes leave of the day in its last hour only: %s', (lead, routine, text) => {
    expect(allTexts({ lead, routine, isLastHour: true })).toContain(text);
    expect(allTexts({ lead, routine })).not.toContain(text);
  });

  test('speaks of its occasion first, and then of anything', () => {
    const firstRound = round
      .slice(0, 18)
      .map((cursor) => promptText(cursor, { lead: 'drink', routine: breathe, minuteOfDay: 0, isLastHour: true }));
    expect(firstRound).toContain('prompt.drink.21');
  });

  test('goes through all the texts that fit', () => {
    expect(allTexts({ lead: 'drink' }).size).toBe(18);
    expect(allTexts({}).size).toBe(16);
  });

  test.each([
    [
      'routine',
      {
        'prompt.drainage.1': 'neck-release',
        'prompt.drainage.3': 'touch',
        'prompt.drainage.4': 'breathe-and-open',
        'prompt.drainage.5': 'neck-release',
        'prompt.drainage.6': 'under-eye-ease',
        'prompt.drainage.7': 'no-touch-flow',
        'prompt.drainage.8': 'neck-release',
        'prompt.drainage.9': 'jaw-and-temples',
        'prompt.drainage.10': 'morning-face, 0:00 to 10:30',
        'prompt.drainage.11': 'touch',
        'prompt.drainage.12': 'neck-release',
        'prompt.drainage.13': 'touch',
        'prompt.drainage.14': 'neck-release, 11:00 to 13:00',
        'prompt.drainage.15': 'breathe-and-open',
        'prompt.drainage.16': 'cheeks-and-brow',
        'prompt.drainage.17': 'touch',
        'prompt.drainage.18': 'no-touch-flow',
        'prompt.drainage.19': 'classic-face-drainage',
        'prompt.drainage.29': 'forehead-ease, last hour',
      },
    ],
    [
      'drink',
      {
        'prompt.drink.18': '14:00 to 16:30',
        'prompt.drink.19': '11:30 to 13:00',
        'prompt.drink.21': 'last hour',
      },
    ],
  ] as const)('keeps to its occasion: %s', (lead, special) => {
    expect(occasionsOf(lead)).toEqual(special);
  });

  test('is for every routine there is', () => {
    for (const { id, families } of routineIndex) {
      expect(allTexts({ routine: { id, isHandsOn: families.includes('general') } }).size).toBeGreaterThanOrEqual(TEXT_GAP);
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
