import { describe, expect, test } from 'vitest';
import { AREAS, type Area, isAsItCame, KEPT, resetArea } from '../../../core/settings/areas.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { partsOf } from '../../../core/settings/parts.ts';
import type { Settings } from '../../../core/settings/schema.ts';

const areas = Object.keys(AREAS) as Area[];

/** Every setting is another one than it was at first. */
const changed: Settings = {
  version: 1,
  reminders: {
    drainage: { enabled: false, everyMin: 30, times: [], way: 'tab' },
    drink: { enabled: false, everyMin: 30, times: [], way: 'tab' },
  },
  ownReminders: [{ ...defaultSettings.reminders.drink, id: 'own-1', name: 'Stretch', routineId: null, hours: null }],
  hours: { on: true, week: [[], [], [], [], [], [], []] },
  presence: {
    awayMin: 9,
    holdFullScreen: false,
    holdSound: false,
    soundExceptions: ['radio.example'],
    holdCalls: true,
    callPages: [],
    holdLimitMin: null,
    lullS: null,
  },
  perDay: 4,
  headsUp: true,
  chime: { on: true, volume: 1 },
  voice: { on: true, id: 'Zoe', pace: 'fast', volume: 0.1 },
  beat: { on: true, volume: 1 },
  vibration: true,
  letterKeys: false,
  drinks: { goalMl: 2000 },
  volumes: { unit: 'ml', portionsMl: [300] },
  day: { startHour: 0 },
  rhythm: { shown: false },
  backup: { savedAt: 1, dismissedAt: 2 },
  routine: {
    preferred: 'neck-release',
    rotate: false,
    favourites: ['a'],
    hidden: ['b'],
    notAtWork: ['c'],
    sore: { routineId: 'neck-release', at: 3 },
  },
  checks: { neck: { allowed: false, answeredAt: 4 } },
  situation: { oneHand: true, glasses: true, makeUp: true, onCallUntil: 5 },
  tips: ['lighter'],
  theme: 'dark',
  figure: { skin: 'umber', hair: 'coils', hairTone: 'copper', facing: true },
};

test('each setting belongs to one section, or is kept', () => {
  const all = Object.entries(defaultSettings).flatMap(([key, value]) =>
    key === 'routine' ? Object.keys(value as object).map((inside) => `routine.${inside}`) : key,
  );
  expect([...Object.values(AREAS).flat(), ...KEPT].sort()).toEqual(all.sort());
});

describe.each(areas)('%s', (area) => {
  test('is put back, and nothing else with it', () => {
    expect(isAsItCame(changed, area)).toBe(false);
    const back = resetArea(changed, area);
    expect(isAsItCame(back, area)).toBe(true);
    for (const other of areas.filter((one) => one !== area)) expect(isAsItCame(back, other), other).toBe(false);
  });
});

test('all sections together leave what a person has made, the answers to the checks, and what is remembered', () => {
  const back = areas.reduce(resetArea, changed);
  const left = partsOf(defaultSettings, back).map(({ path }) => path.join('.'));
  expect(left.sort()).toEqual(['backup.dismissedAt', 'backup.savedAt', 'checks.neck', 'ownReminders', 'routine.sore', 'tips']);
});
