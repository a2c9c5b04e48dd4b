import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { readSettings } from '../../../core/settings/read-settings.ts';
import { repair } from '../../../core/settings/repair.ts';
import { settingsSchema } from '../../../core/settings/schema.ts';
import { processorMs } from '../../processor-time.ts';

describe('readSettings', () => {
  it('starts with the defaults', () => {
    expect(readSettings(undefined)).toEqual({ value: defaultSettings, damaged: [] });
  });

  it('keeps what was saved', () => {
    const saved = { ...defaultSettings, drinks: { goalMl: 2000 }, checks: { neck: { allowed: false, answeredAt: 5 } } };
    expect(readSettings(saved)).toEqual({ value: saved, damaged: [] });
  });

  it('replaces a damaged value by its default, keeps the rest, and names the place', () => {
    const saved = { ...defaultSettings, drinks: { goalMl: 'lots' }, theme: 'dark' };
    const { value, damaged } = readSettings(saved);
    expect(value).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(damaged).toEqual(['drinks.goalMl']);
  });

  it('fills in a setting that did not exist yet without calling it damage', () => {
    const { theme: _theme, ...older } = defaultSettings;
    expect(readSettings(older)).toEqual({ value: defaultSettings, damaged: [] });
  });

  it('drops a damaged answer to a safety check, so that it is asked again', () => {
    const { value } = readSettings({
      ...defaultSettings,
      checks: { neck: { allowed: 'yes', answeredAt: 1 }, cold: { allowed: true, answeredAt: 2 } },
    });
    expect(value.checks).toEqual({ cold: { allowed: true, answeredAt: 2 } });
  });

  const own = (id: string, over: object = {}) => ({
    id,
    name: 'Stretch',
    routineId: null,
    hours: null,
    enabled: true,
    everyMin: 60,
    times: [],
    way: 'card',
    ...over,
  });

  it('drops damaged reminders of a list, whatever is the matter with them, and keeps their neighbours', () => {
    const bad = { name: '', everyMin: 0 };
    const ownReminders = [own('own-1', bad), own('own-2'), own('own-3', bad), own('own-4', { name: '' }), own('own-5')];
    const { value, damaged } = readSettings({ ...defaultSettings, theme: 'dark', ownReminders });
    expect(value).toEqual({ ...defaultSettings, theme: 'dark', ownReminders: [own('own-2'), own('own-5')] });
    expect(damaged).toContain('ownReminders.3.name');
  });

  it('drops a whole list of nothing but damage', () => {
    const ownReminders = Array.from({ length: 600 }, (_, i) => own(`own-${i}`, { name: '' }));
    expect(readSettings({ ...defaultSettings, theme: 'dark', ownReminders }).value).toEqual({ ...defaultSettings, theme: 'dark' });
  });

  it('takes a damaged time out of a reminder, and leaves the reminder and its other times', () => {
    const times = [{ at: -1, weekdays: [0, 9] }, { at: 600, weekdays: [1] }, { at: 700, weekdays: [0, 3, 8, 5] }, 'noon'];
    const ownReminders = [own('own-1', { times }), own('own-2')];
    const { value } = readSettings({ ...defaultSettings, ownReminders });
    const left = [
      { at: 600, weekdays: [1] },
      { at: 700, weekdays: [3, 5] },
    ];
    expect(value.ownReminders).toEqual([own('own-1', { times: left }), own('own-2')]);
  });

  it('brings back no call page or portion that somebody has taken out, in place of one that is damaged', () => {
    const presence = { ...defaultSettings.presence, callPages: ['', 'calls.example.com', 5, 5, 'talk.example.org', null] };
    const volumes = { ...defaultSettings.volumes, portionsMl: ['', 40, 90_000, 80] };
    const { value, damaged } = readSettings({ ...defaultSettings, presence, volumes });
    expect(value.presence.callPages).toEqual(['calls.example.com', 'talk.example.org']);
    expect(value.volumes.portionsMl).toEqual([40, 80]);
    expect(damaged).toHaveLength(6);
  });

  it('keeps a reminder whose name has signs that are not seen, and its name without them', () => {
    const { value, damaged } = readSettings({ ...defaultSettings, ownReminders: [own('own-1', { name: 'Stre\u00adtch\u202e' })] });
    expect([value.ownReminders, damaged]).toEqual([[own('own-1')], []]);
  });

  it('keeps every sound reminder, however many faults lie around it', () => {
    const faults = fc.subarray([
      ['name', ''],
      ['everyMin', 0],
      ['id', 'drink'],
      ['way', 'x'],
      ['enabled', 1],
    ] as [string, unknown][]);
    const one = fc.oneof(
      faults.map((list) => ({ isSound: list.length === 0, of: (i: number) => own(`own-${i}`, Object.fromEntries(list)) as unknown })),
      fc.constantFrom<unknown>(null, {}, [], 'x', 7).map((thing) => ({ isSound: false, of: () => thing })),
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (ones) => {
        const ownReminders = ones.map(({ of }, i) => of(i));
        const sound = ownReminders.filter((_, i) => ones[i]?.isSound);
        expect(readSettings({ ...defaultSettings, theme: 'dark', ownReminders }).value).toEqual({
          ...defaultSettings,
          theme: 'dark',
          ownReminders: sound,
        });
      }),
    );
  });

  it('forgets what is damaged where nothing is remembered at first, and nothing else', () => {
    const routine = { ...defaultSettings.routine, sore: { routineId: 'neck-release', at: 'yesterday' } };
    const { value, damaged } = readSettings({ ...defaultSettings, theme: 'dark', routine });
    expect(value).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(damaged).toEqual(['routine.sore.at']);
  });

  it('mends what is damaged inside of another thing, and keeps the rest of that', () => {
    const presence = { ...defaultSettings.presence, awayMin: 0, holdSound: false };
    const hours = {
      on: true,
      week: [
        [
          { from: 600, to: 'noon' },
          { from: 800, to: 'late' },
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    };
    const { value, damaged } = readSettings({ ...defaultSettings, presence, hours });
    expect(value.presence).toEqual({ ...presence, awayMin: 5 });
    expect(value.hours).toEqual({ on: true, week: [[{ from: 600, to: 1050 }], [], [], [], [], [], []] });
    expect(damaged).toEqual(['hours.week.0.0.to', 'hours.week.0.1.to', 'presence.awayMin']);
  });

  it('puts a whole group back where something else stands', () => {
    const { value, damaged } = readSettings({ ...defaultSettings, presence: null, drinks: 'water' });
    expect(value).toEqual(defaultSettings);
    expect(damaged).toEqual(['presence', 'drinks']);
  });

  it.each([null, 7, 'text'])('says that all of %j is damaged', (stored) => {
    expect(readSettings(stored)).toEqual({ value: defaultSettings, damaged: ['(all)'] });
  });

  it('does not go on for ever where a default is no better', () => {
    const { value, damaged } = repair(v.object({ ml: v.number() }), { ml: 'x' }, { ml: 'x' } as never);
    expect(value).toEqual({ ml: 'x' });
    expect(damaged.at(-1)).toBe('(all)');
  });

  it.each([null, 7, 'text', [], { version: 99 }])('survives %j', (stored) => {
    expect(v.is(settingsSchema, readSettings(stored).value)).toBe(true);
  });

  it('takes no long time over a hundred thousand damaged values, wherever they lie', () => {
    const many = (one: unknown, count: number) => Array.from({ length: count }, () => one);
    const names = (count: number) => Object.fromEntries(many(null, count).map((_, i) => [`k${i}`, 1]));
    const reminders = defaultSettings.reminders;
    const stored: [string, object][] = [
      ['reminders', { ownReminders: many({ id: 'own-a' }, 20_000) }],
      ['times', { reminders: { ...reminders, drink: { ...reminders.drink, times: many({}, 100_000) } } }],
      ['times in many reminders', { ownReminders: many(own('own-a', { times: many({}, 200) }), 500) }],
      ['answers', { checks: names(100_000) }],
    ];
    for (const [what, over] of stored) {
      const began = processorMs();
      const { damaged } = readSettings({ ...defaultSettings, theme: 'dark', ...over });
      expect([what, processorMs() - began < 1_000, damaged.length > 0]).toEqual([what, true, true]);
    }
    const drink = { ...reminders.drink, times: many({}, 100_000) };
    expect(readSettings({ ...defaultSettings, reminders: { ...reminders, drink } }).damaged).toContain('reminders.drink.times');
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(readSettings({ ...defaultSettings, theme: 'dark', tips: deep }).value).toMatchObject({ theme: 'dark', tips: [] });
  });

  it('gives usable settings for anything at all', () => {
    const damagedSettings = fc.object({
      key: fc.constantFrom('version', 'reminders', 'drainage', 'drink', 'everyMin', 'checks', 'neck', '__proto__', 'theme'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damagedSettings), (stored) => v.is(settingsSchema, readSettings(stored).value)),
      { numRuns: 2000 },
    );
  });
});
