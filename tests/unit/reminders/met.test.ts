import { expect, it } from 'vitest';
import { isMet } from '../../../core/reminders/met.ts';
import type { Prompt } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { NOW, opened } from './look.ts';

const card: Prompt = { ...(opened.prompt as Prompt), reminderIds: ['drink'] };
const context = { settings: defaultSettings, day: { timeZone: 'UTC', startHour: 4 } };
const isMetAfter = (ms: number, prompt: Prompt = card) =>
  isMet({ drinks: [{ id: 'a', at: NOW - ms, ml: 200 }], routines: [] }, prompt, context, NOW);

it('a card for a drink is met for forty-five minutes after one', () => {
  expect(isMetAfter(45 * 60_000 - 1)).toBe(true);
  expect(isMetAfter(45 * 60_000)).toBe(false);
});

it('a card for a routine as well is not', () => {
  expect(isMetAfter(60_000, { ...card, reminderIds: ['drink', 'drainage'] })).toBe(false);
});
