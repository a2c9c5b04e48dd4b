import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { alerts, chosen, openPage, pass, startTime, stopTime } from './page.tsx';
import { storage } from './world.ts';

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('./world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/shortcuts.ts', async () => (await import('./world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('./world.ts')).platform.notification());

beforeEach(() => stopTime(new Date('2026-11-23T09:00:00Z').getTime()));
afterEach(() => {
  cleanup();
  startTime();
});

/** Nothing is saved until the answer is called. */
function holdSaving(): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  storage.busy = promise;
  return async () => {
    storage.busy = Promise.resolve();
    resolve();
    await pass(0);
  };
}

const told = () => document.querySelector('main [role="status"]')?.textContent;
const toggle = (name: string) => screen.getByRole('switch', { name });

describe('while a change is being saved', () => {
  it('the page shows it at once, and says that it is saved once it is', async () => {
    openPage();
    const letSave = holdSaving();
    fireEvent.click(toggle('Drink'));
    expect(toggle('Drink').getAttribute('aria-checked')).toBe('false');
    expect(told()).toBe('');
    await letSave();
    expect(told()).toBe('Saved');
  });

  it('a second press is a second change', async () => {
    openPage();
    const letSave = holdSaving();
    fireEvent.click(toggle('Drink'));
    fireEvent.click(toggle('Drink'));
    await letSave();
    expect(storage.saved.map(({ reminders }) => reminders.drink.enabled)).toEqual([false, true]);
    expect(toggle('Drink').getAttribute('aria-checked')).toBe('true');
  });

  it('a list takes one more, and both are in it', async () => {
    openPage({ section: 'drinks', settings: { volumes: { unit: 'ml', portionsMl: [200] } } });
    const letSave = holdSaving();
    fireEvent.click(screen.getByRole('button', { name: 'Add a portion' }));
    fireEvent.click(screen.getByRole('button', { name: 'Add a portion' }));
    expect(screen.getAllByRole('textbox', { name: /^Portion \d/ })).toHaveLength(3);
    await letSave();
    expect(storage.settings.volumes.portionsMl).toEqual([200, 100, 150]);
  });

  it('two are taken out of a list, and both are gone', async () => {
    openPage({ section: 'drinks', settings: { volumes: { unit: 'ml', portionsMl: [200, 250, 330, 500] } } });
    const letSave = holdSaving();
    for (const name of ['Remove 250 mL', 'Remove 330 mL']) fireEvent.click(screen.getByRole('button', { name }));
    await letSave();
    expect(storage.settings.volumes.portionsMl).toEqual([200, 500]);
  });

  it('arrow keys in a row save the choice that has the focus', async () => {
    openPage({ section: 'appearance' });
    const letSave = holdSaving();
    const radios = within(screen.getByRole('radiogroup', { name: 'Theme' })).getAllByRole('radio');
    radios[0]?.focus();
    for (let i = 0; i < 2; i += 1) fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(radios[2]);
    expect(chosen(screen.getByRole('radiogroup', { name: 'Theme' }))).toBe(radios[2]?.textContent);
    await letSave();
    expect(storage.saved.map(({ theme }) => theme)).toEqual(['light', 'dark']);
    expect(chosen(screen.getByRole('radiogroup', { name: 'Theme' }))).toBe(radios[2]?.textContent);
  });

  it('a slider stays where the hand has left it', async () => {
    openPage({ section: 'sound', settings: { chime: { on: true, volume: 0.5 } as never } });
    const letSave = holdSaving();
    const slider = screen.getAllByRole<HTMLInputElement>('slider')[0] as HTMLInputElement;
    fireEvent.change(slider, { target: { value: '0.8' } });
    fireEvent.pointerUp(slider);
    expect(slider.value).toBe('0.8');
    await letSave();
    expect(slider.value).toBe('0.8');
  });

  it('what cannot be saved is taken back with a sentence, and what is saved stays', async () => {
    openPage();
    const letSave = holdSaving();
    fireEvent.click(toggle('Drink'));
    fireEvent.click(toggle('A minute before'));
    expect([toggle('Drink'), toggle('A minute before')].map((one) => one.getAttribute('aria-checked'))).toEqual(['false', 'true']);
    storage.isBroken = true;
    await letSave();
    expect([toggle('Drink'), toggle('A minute before')].map((one) => one.getAttribute('aria-checked'))).toEqual(['true', 'false']);
    expect(alerts()).toContain('could not be saved');
  });

  it('what another page adds to a list stays there', async () => {
    openPage({
      section: 'interruptions',
      settings: { presence: { ...defaultSettings.presence, callPages: ['meet.example', 'zoom.example'] } },
    });
    const letSave = holdSaving();
    fireEvent.click(screen.getByRole('button', { name: 'Remove meet.example', hidden: true }));
    const { presence } = storage.settings;
    storage.settings = { ...storage.settings, presence: { ...presence, callPages: [...presence.callPages, 'other.example'] } };
    await letSave();
    expect(storage.settings.presence.callPages).toEqual(['zoom.example', 'other.example']);
  });

  it('a change of another page comes in, and this one stays on top of it', async () => {
    openPage();
    const letSave = holdSaving();
    fireEvent.click(toggle('Drink'));
    await act(async () => {
      storage.settings = { ...storage.settings, headsUp: true };
    });
    await letSave();
    expect([storage.settings.headsUp, storage.settings.reminders.drink.enabled]).toEqual([true, false]);
    expect(toggle('A minute before').getAttribute('aria-checked')).toBe('true');
  });
});
