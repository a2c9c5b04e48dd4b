import { describe, expect, it, test } from 'vitest';
import { readSettings } from '../../../core/settings/read-settings.ts';

/** Settings with one of them changed, by its path. */
function withOne(path: string, value: unknown): unknown {
  const settings = structuredClone(readSettings(undefined).value) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const place = keys.reduce((inside, key) => inside[key] as Record<string, unknown>, settings);
  place[last] = value;
  return settings;
}

/** Whether a value stays as it was saved. */
const isKept = (path: string, value: unknown) => readSettings(withOne(path, value)).damaged.length === 0;

const hourly = { enabled: true, everyMin: 60, times: [], way: 'card' };
const own = (over: object) => [{ ...hourly, id: 'own-1', name: 'Stretch', routineId: null, hours: null, ...over }];
const weekOf = (range: object) => [[range], [], [], [], [], [], []];

describe('a setting', () => {
  it.each([
    ['reminders.drainage.everyMin', 1, 240],
    ['reminders.drink.everyMin', 1, 240],
    ['presence.awayMin', 2, 30],
    ['presence.holdLimitMin', 15, 240],
    ['presence.lullS', 30, 300],
    ['perDay', 1, 30],
    ['drinks.goalMl', 1000, 3000],
    ['day.startHour', 0, 12],
    ['chime.volume', 0, 1],
    ['voice.volume', 0, 1],
    ['beat.volume', 0, 1],
  ])('%s is %i to %i', (path, least, most) => {
    const values = [least - 1, least, most, most + 1, Number.NaN, Number.POSITIVE_INFINITY, String(least)];
    expect(values.map((value) => isKept(path, value))).toEqual([false, true, true, false, false, false, false]);
  });

  it.each(['reminders.drink.everyMin', 'presence.awayMin', 'perDay', 'drinks.goalMl', 'day.startHour'])('%s is whole', (path) => {
    expect(isKept(path, 4.5) || isKept(path, 1600.5)).toBe(false);
  });

  it('is a minute of the day where it is a clock time, and a weekday from Monday, 1, to Sunday, 7', () => {
    const hours = [0, 1439, -1, 1440].map((minute) => isKept('hours.week', weekOf({ from: minute, to: minute })));
    expect(hours).toEqual([true, true, false, false]);
    const times = [0, 1439, -1, 1440].map((at) => isKept('reminders.drink.times', [{ at, weekdays: [] }]));
    expect(times).toEqual([true, true, false, false]);
    const weekdays = [1, 7, 0, 8].map((weekday) => isKept('reminders.drink.times', [{ at: 0, weekdays: [weekday] }]));
    expect(weekdays).toEqual([true, true, false, false]);
  });

  it('has seven days in a week', () => {
    expect([6, 7, 8].map((days) => isKept('hours.week', Array(days).fill([])))).toEqual([false, true, false]);
  });

  it('has one to six portions, of 20 ml to 2 litres', () => {
    expect([0, 1, 6, 7].map((count) => isKept('volumes.portionsMl', Array(count).fill(200)))).toEqual([false, true, true, false]);
    expect([19, 20, 2000, 2001].map((ml) => isKept('volumes.portionsMl', [ml]))).toEqual([false, true, true, false]);
  });

  it('has names of up to 60 signs, call pages of up to 120 and voices of up to 200, and none of nothing', () => {
    const names = ['', ' ', 'x', 'x'.repeat(60), 'x'.repeat(61)].map((name) => isKept('ownReminders', own({ name })));
    expect(names).toEqual([false, false, true, true, false]);
    const long = (length: number) => `a.de/${'x'.repeat(length - 5)}`;
    const pages = ['', 'a.de', long(120), long(121)].map((page) => isKept('presence.callPages', [page]));
    expect(pages).toEqual([false, true, true, false]);
    expect(['x'.repeat(200), 'x'.repeat(201)].map((id) => isKept('voice.id', id))).toEqual([true, false]);
  });

  it.each(['presence.callPages', 'presence.soundExceptions'])('%s has addresses of pages, as they are read when they are typed', (path) => {
    for (const page of ['com', 'localhost', 'https://meet.example.com', 'Meet.example.com', 'a b.com', '*.com', '10.0.0.1'])
      expect([page, isKept(path, [page])]).toEqual([page, false]);
    expect(isKept(path, ['meet.example.com/room', 'example.org'])).toBe(true);
  });

  it('is no list without end, and has nothing in it twice', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `page-${i}.example.com`);
    const reminders = (count: number) => Array.from({ length: count }, (_, i) => own({ id: `own-${i}` })[0]);
    const most = (path: string, list: unknown[]) => (readSettings(withOne(path, list)).value as never as Record<string, unknown>)[path];
    expect((most('ownReminders', reminders(5_000)) as unknown[]).length).toBe(100);
    expect(most('ownReminders', [...reminders(2), ...reminders(3)])).toEqual(reminders(3));
    expect(readSettings(withOne('presence.callPages', names(5_000))).value.presence.callPages).toEqual(names(200));
    expect(readSettings(withOne('presence.callPages', [...names(3), ...names(2)])).value.presence.callPages).toEqual(names(3));
    for (const list of ['favourites', 'hidden', 'notAtWork'] as const) {
      expect(readSettings(withOne(`routine.${list}`, ['a', 'b', 'a'])).value.routine[list]).toEqual(['a', 'b']);
      expect(readSettings(withOne(`routine.${list}`, names(5_000))).value.routine[list].length).toBe(500);
    }
  });

  it('with an address of 400,000 signs is read at once', () => {
    const began = performance.now();
    expect(isKept('presence.callPages', [`a.de${'/'.repeat(400_000)}x`])).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('may be nothing where that means something', () => {
    const mayBe = ['presence.holdLimitMin', 'presence.lullS', 'perDay', 'voice.id', 'routine.sore', 'backup.savedAt'];
    expect(mayBe.filter((path) => !isKept(path, null))).toEqual([]);
    expect(['presence.awayMin', 'drinks.goalMl', 'theme'].filter((path) => isKept(path, null))).toEqual([]);
  });

  it.each([
    ['reminders.drink.way', ['card', 'badge-then-card', 'badge', 'notification', 'tab']],
    ['volumes.unit', ['auto', 'ml', 'fl-oz']],
    ['theme', ['system', 'light', 'dark']],
    ['voice.pace', ['slow', 'normal', 'fast']],
    ['figure.skin', ['mist', 'shell', 'sand', 'honey', 'amber', 'umber', 'cacao']],
    ['figure.hair', ['none', 'short', 'tied', 'coils']],
    ['figure.hairTone', ['ink', 'chestnut', 'copper', 'sand', 'silver']],
    ['presence.lullS', ['auto']],
  ])('%s is one of %j', (path, choices) => {
    expect([...choices, '', 'other'].map((choice) => isKept(path, choice))).toEqual([...choices.map(() => true), false, false]);
  });

  it('of a tip that has been told is one of five', () => {
    expect(isKept('tips', ['cleanHands', 'glassesOff', 'crossArms', 'moisturiser', 'lighter'])).toBe(true);
    expect(isKept('tips', [''])).toBe(false);
  });

  it('of an own reminder has an id of its own kind', () => {
    expect(['own-1', 'drink', ''].map((id) => isKept('ownReminders', own({ id })))).toEqual([true, false, false]);
  });
});

test('Rill comes quiet: each hour, as a card, with nothing that is heard', () => {
  const workday = [{ from: 540, to: 1050 }];
  expect(readSettings(undefined).value).toMatchObject({
    version: 1,
    reminders: { drainage: hourly, drink: hourly },
    ownReminders: [],
    hours: { on: false, week: [workday, workday, workday, workday, workday, [], []] },
    presence: {
      awayMin: 5,
      holdFullScreen: true,
      holdSound: true,
      holdCalls: false,
      callPages: [
        'meet.google.com',
        'zoom.us/wc',
        'app.zoom.us/wc',
        'teams.microsoft.com',
        'teams.live.com',
        'webex.com/meet',
        'whereby.com',
        'meet.jit.si',
        'app.slack.com/huddle',
        'discord.com/channels',
      ],
      holdLimitMin: 60,
      lullS: 'auto',
    },
    perDay: null,
    headsUp: false,
    chime: { on: false, volume: 0.4 },
    voice: { on: false, id: null, pace: 'normal', volume: 0.8 },
    beat: { on: false, volume: 0.4 },
    vibration: false,
    letterKeys: true,
    drinks: { goalMl: 1600 },
    volumes: { unit: 'auto', portionsMl: [100, 150, 200, 250, 330, 500] },
    day: { startHour: 4 },
    rhythm: { shown: true },
    backup: { savedAt: null, dismissedAt: null },
    routine: { preferred: 'breathe-and-open', rotate: true, favourites: [], hidden: [], notAtWork: [], sore: null },
    checks: {},
    situation: { oneHand: false, glasses: false, makeUp: false, onCallUntil: null },
    tips: [],
    theme: 'system',
    figure: { skin: 'honey', hair: 'short', hairTone: 'ink', facing: false },
  });
});
