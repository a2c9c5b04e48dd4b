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
    const pages = ['', 'x', 'x'.repeat(120), 'x'.repeat(121)].map((page) => isKept('presence.callPages', [page]));
    expect(pages).toEqual([false, true, true, false]);
    expect(['x'.repeat(200), 'x'.repeat(201)].map((id) => isKept('voice.id', id))).toEqual([true, false]);
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
