import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../../core/routines/families.ts';
import { routineIndex, routineSummary } from '../../../core/routines/library.ts';
import { type ListedRoutine, listedRoutines } from '../../../core/routines/listed.ts';
import { occasionOf } from '../../../core/routines/occasion.ts';
import { type Offerable, offerables } from '../../../core/routines/offerable.ts';
import { pickRoutine } from '../../../core/routines/rotation.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR } from '../../../core/time.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const MORNING = 9 * 60;
const LATE_MORNING = 12 * 60;
const AFTER_LUNCH = 13 * 60;
const MID_AFTERNOON = 15 * 60;
const LATE = 18 * 60;
const DAY = [MORNING, 11 * 60, LATE_MORNING, AFTER_LUNCH, MID_AFTERNOON, 16 * 60, LATE];

/** Every card has been read and is fine. */
const passed: Settings['checks'] = Object.fromEntries(FAMILIES.map((family) => [family, { allowed: true, answeredAt: NOW - 1 }]));

const own: Parameters<typeof occasionOf>[0] = { category: 'movement', places: ['desk'], tools: [], seconds: 60, posture: 'seated' };

interface Chosen {
  routine?: Partial<Settings['routine']>;
  checks?: Settings['checks'];
  routines?: readonly Offerable[];
  /** So many days from now. */
  days?: number;
}

function offered(minuteOfDay: number, lastRoutineId: string | null, chosen: Chosen = {}) {
  const { routine = {}, checks = passed, routines = offerables, days = 0 } = chosen;
  const settings = { ...defaultSettings, checks, routine: { ...defaultSettings.routine, ...routine } };
  return pickRoutine(routines, settings, { now: NOW + days * 24 * HOUR, minuteOfDay, lastRoutineId });
}

/** The routines of this many breaks in a row at one time of the day. */
function inARow(count: number, minuteOfDay: number, last: string, chosen: Chosen = {}): string[] {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(offered(minuteOfDay, ids.at(-1) ?? last, chosen));
  return ids;
}

/** All routines that can come at all: on every day, at every time, after every routine. */
function everOffered(chosen: Chosen = {}): Set<string> {
  const days = Array.from({ length: 20 }, (_, day) => day);
  return new Set(
    days.flatMap((day) => DAY.flatMap((minute) => routineIndex.map(({ id }) => offered(minute, id, { ...chosen, days: day })))),
  );
}

describe('through the day', () => {
  test.each([
    ['in the first hour', MORNING, 'classic-face-drainage'],
    ['in the middle of the morning', 11 * 60, 'neck-release'],
    ['late in the morning', LATE_MORNING, 'desk-bounce'],
    ['after lunch', AFTER_LUNCH, 'breathe-and-open'],
    ['in the middle of the afternoon', MID_AFTERNOON, 'desk-reset'],
    ['late in the afternoon', 16 * 60, 'cheeks-and-brow'],
    ['at its end', LATE, 'forehead-ease'],
  ])('comes, %s, what suits it', (_, minute, id) => {
    expect(offered(minute, 'under-eye-ease')).toBe(id);
  });

  test('what suits the same time comes in turn', () => {
    expect(inARow(3, MORNING, 'under-eye-ease')).toEqual(['classic-face-drainage', 'morning-face', 'classic-face-drainage']);
    expect(inARow(2, LATE_MORNING, 'under-eye-ease')).toEqual(['desk-bounce', 'seated-ankle-pumps']);
  });

  test('nothing comes twice running, at any time, after any routine', () => {
    for (const minute of DAY) for (const { id } of routineIndex) expect(offered(minute, id), `${minute} after ${id}`).not.toBe(id);
  });

  test('the others have their turn, another one each day', () => {
    const others = Array.from({ length: 2 * offerables.length }, (_, days) => offered(AFTER_LUNCH, 'breathe-and-open', { days }));
    const fitting = offerables.filter(({ id, occasion }) => occasion === 'any' && id !== 'breathe-and-open');
    expect(fitting.length).toBeGreaterThan(5);
    expect(new Set(others)).toEqual(new Set(fitting.map(({ id }) => id)));
  });

  test('the very first is the preferred one, and every one when nothing rotates', () => {
    expect(offered(MORNING, null, { routine: { preferred: 'under-eye-ease' } })).toBe('under-eye-ease');
    expect(offered(MORNING, 'under-eye-ease', { routine: { preferred: 'under-eye-ease', rotate: false } })).toBe('under-eye-ease');
  });
});

describe('favourites', () => {
  test('come before what suits the time, each in its turn', () => {
    const favourites = ['under-eye-ease', 'neck-release', 'forehead-ease'];
    const three = inARow(3, MORNING, 'breathe-and-open', { routine: { favourites } });
    expect(new Set(three)).toEqual(new Set(favourites));
    expect(inARow(6, MORNING, 'breathe-and-open', { routine: { favourites } })).toEqual([...three, ...three]);
  });

  test('one of them alternates with what suits the time', () => {
    expect(inARow(4, MORNING, 'neck-release', { routine: { favourites: ['look-far'] } })).toEqual([
      'look-far',
      'morning-face',
      'look-far',
      'morning-face',
    ]);
  });

  test('may need a tool or stand, but never leave the house or be a drink', () => {
    expect(everOffered({ routine: { favourites: ['ice-rolling'] } })).toContain('ice-rolling');
    expect(offered(LATE, 'neck-release', { routine: { favourites: ['desk-bounce'] } })).toBe('desk-bounce');
    const favourites = ['dry-brushing', 'mini-trampoline', 'hydration-sip'];
    expect([...everOffered({ routine: { favourites } })].filter((id) => favourites.includes(id))).toEqual([]);
  });
});

describe('of its own accord Rill never offers', () => {
  test('what needs a tool, what is only for home, a drink, or a look into the distance', () => {
    const kinds = [...everOffered()].map((id) => routineSummary(id, listedRoutines) as ListedRoutine | undefined);
    expect(kinds.filter((routine) => !routine?.places.includes('desk'))).toEqual([]);
    expect(kinds.filter((routine) => routine?.tools.some((tool) => tool !== 'drink'))).toEqual([]);
    expect(kinds.filter((routine) => routine?.category === 'hydration' || routine?.category === 'eyes')).toEqual([]);
  });

  test('what is long, or done standing, at a time that it is not made for', () => {
    for (const minute of [AFTER_LUNCH, LATE]) {
      const ids = new Set(routineIndex.map(({ id }) => offered(minute, id)));
      expect([...ids].filter((id) => ['morning-face', 'classic-face-drainage', 'desk-bounce', 'desk-reset'].includes(id))).toEqual([]);
    }
  });

  test('what somebody has made, when it is done standing', () => {
    const seated = { id: 'own-stretch', families: [], occasion: occasionOf({ ...own, posture: 'seated' }) };
    const standing = { ...seated, occasion: occasionOf({ ...own, posture: 'standing' }) };
    expect(everOffered({ routines: [...offerables, seated] })).toContain('own-stretch');
    expect(everOffered({ routines: [...offerables, standing] })).not.toContain('own-stretch');
    expect(everOffered({ routines: [...offerables, standing], routine: { favourites: ['own-stretch'] } })).toContain('own-stretch');
  });

  test('strokes on the neck before the neck check has been read, unless they were chosen', () => {
    const { neck: _, ...checks } = passed;
    expect([...everOffered({ checks })].filter((id) => ['morning-face', 'neck-release', 'desk-reset'].includes(id))).toEqual([]);
    expect(everOffered({ checks, routine: { favourites: ['neck-release'] } })).toContain('neck-release');
    expect(everOffered({ checks, routine: { preferred: 'classic-face-drainage' } })).toContain('classic-face-drainage');
  });
});

describe('what somebody has said', () => {
  test.each(['hidden', 'notAtWork'] as const)('keeps away what is %s, even where it is preferred or a favourite', (list) => {
    const away = ['breathe-and-open', 'morning-face', 'neck-release'];
    const routine = { [list]: away, preferred: 'breathe-and-open', favourites: ['neck-release'] };
    expect([...everOffered({ routine })].filter((id) => away.includes(id))).toEqual([]);
    expect(offered(MORNING, null, { routine })).toBe('no-touch-flow');
    expect(offered(MORNING, null, { routine: { ...routine, rotate: false } })).toBe('no-touch-flow');
  });

  test.each(FAMILIES)('keeps away everything that needs "%s", once that is refused', (family) => {
    const checks = { ...passed, [family]: { allowed: false, answeredAt: NOW - 1 } };
    const favourites = routineIndex.map(({ id }) => id);
    const ids = [...everOffered({ checks }), ...everOffered({ checks, routine: { favourites } })];
    const needs = ({ families, optionalFamilies = [] }: Offerable) => families.includes(family) && !optionalFamilies.includes(family);
    expect(offerables.filter((routine) => ids.includes(routine.id) && needs(routine))).toEqual([]);
  });

  test('leaves one without touch, whatever is refused', () => {
    const checks = Object.fromEntries(FAMILIES.map((family) => [family, { allowed: false, answeredAt: NOW - 1 }]));
    const left = [...everOffered({ checks })];
    expect(left).toContain('no-touch-flow');
    expect(left.flatMap((id) => routineSummary(id)?.families)).toEqual([]);
  });
});
