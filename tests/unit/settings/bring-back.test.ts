import { describe, expect, it } from 'vitest';
import { withBroughtBack } from '../../../core/settings/bring-back.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

const own = (id: string, everyMin: number) => ({
  ...{ id, name: 'Stretch', routineId: null, hours: null },
  ...{ enabled: true, everyMin, times: [], way: 'card' as const },
});

/** Settings that were set aside as damaged at these paths, and can be read by now. */
const aside = (damaged: readonly unknown[], original: object) => ({ damaged, original: { ...defaultSettings, ...original } });
const back = (set: unknown, current: Partial<Settings> = {}) => withBroughtBack({ ...defaultSettings, ...current }, set, defaultSettings);

describe('settings that were set aside', () => {
  it('come back in place of a default, and not in place of what has been chosen since', () => {
    expect(back(aside(['theme'], { theme: 'dark' })).theme).toBe('dark');
    expect(back(aside(['theme'], { theme: 'dark' }), { theme: 'light' }).theme).toBe('light');
  });

  it('come back beside all that has been chosen', () => {
    const presence = { ...defaultSettings.presence, callPages: ['two.example'] };
    const chosen = { presence, drinks: { goalMl: 2000 } };
    const set = aside(['theme', 'presence.holdSound'], { theme: 'dark', presence: { ...presence, holdSound: false } });
    expect(back(set, chosen)).toEqual({ ...defaultSettings, ...chosen, theme: 'dark', presence: { ...presence, holdSound: false } });
  });

  it('come back alone', () => {
    const drinks = { ...defaultSettings.drinks, goalMl: 1234 };
    const { theme, drinks: now } = back(aside(['drinks.goalMl'], { theme: 'dark', drinks }));
    expect([theme, now.goalMl]).toEqual([defaultSettings.theme, 1234]);
  });

  it('come back to a list, beside what is in it', () => {
    const set = aside(['ownReminders.0.everyMin'], { ownReminders: [own('own-a', 30), own('own-b', 40)] });
    expect(
      back(set, { ownReminders: [own('own-b', 50), own('own-c', 60)] }).ownReminders.map(({ id, everyMin }) => [id, everyMin]),
    ).toEqual([
      ['own-b', 50],
      ['own-c', 60],
      ['own-a', 30],
    ]);
    expect(back(set).ownReminders.map(({ id }) => id)).toEqual(['own-a', 'own-b']);
    const pages = aside(['presence.callPages'], { presence: { ...defaultSettings.presence, callPages: ['one.example', 'two.example'] } });
    const presence = { ...defaultSettings.presence, callPages: ['two.example'] };
    expect(back(pages, { presence }).presence.callPages).toEqual(['two.example', 'one.example']);
  });

  it('are never answers about safety', () => {
    const set = aside(['checks', 'checks.neck', 'theme'], { theme: 'dark', checks: { neck: { allowed: true, answeredAt: 2 } } });
    expect(back(set)).toEqual({ ...defaultSettings, theme: 'dark', checks: {} });
  });

  it('stay away while they cannot be read', () => {
    expect(back(aside(['theme'], { theme: 'purple' }))).toEqual(defaultSettings);
  });

  it.each([
    null,
    undefined,
    5,
    'theme',
    {},
    { damaged: 'theme' },
    aside([7, null, ['theme'], 'nowhere', 'no.where', ''], { theme: 'dark' }),
  ])('that are none change nothing: %j', (set) => {
    expect(back(set)).toEqual(defaultSettings);
  });
});
