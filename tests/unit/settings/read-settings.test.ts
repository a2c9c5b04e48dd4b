import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { readSettings } from '../../../core/settings/read-settings.ts';
import { settingsSchema } from '../../../core/settings/schema.ts';

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

  it.each([null, 7, 'text', [], { version: 99 }])('survives %j', (stored) => {
    expect(v.is(settingsSchema, readSettings(stored).value)).toBe(true);
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
