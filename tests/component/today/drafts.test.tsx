import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockTime, drink, NOW, settle, showPopup } from './day.tsx';
import { resetWorld, world } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const TEA = drink(clockTime(9, 20), 250);

/** Opens the popup and the fields in it. A popup that was open before is gone at once, as a popup goes. */
async function fields(name: string) {
  cleanup();
  await showPopup({ entries: [TEA] });
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
  await settle();
  return within(screen.getByRole('form'));
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const textOf = (field: HTMLElement) => (field as HTMLInputElement).value;

async function note(text: string) {
  const form = await fields('Add to today');
  fireEvent.click(form.getByRole('radio', { name: 'Note' }));
  type(form.getByLabelText('Note', { selector: 'textarea' }), text);
  return form;
}

describe('what is typed for an entry', () => {
  it('is there again when the popup was closed over it', async () => {
    await note('Slept badly');
    const form = await fields('Add to today');
    expect(textOf(form.getByLabelText('Note', { selector: 'textarea' }))).toBe('Slept badly');
    fireEvent.click(form.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(world.entries.filter(({ kind }) => kind === 'note')).toMatchObject([{ text: 'Slept badly' }]));
  });

  it.each(['Save', 'Cancel'])('is over with %s', async (name) => {
    const form = await note('Slept badly');
    fireEvent.click(form.getByRole('button', { name }));
    await vi.waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const next = await fields('Add to today');
    expect(next.queryByRole('textbox', { name: 'Note' })).toBeNull();
  });

  it('is kept for each entry by itself, and only what was touched', async () => {
    type((await fields('Change 250 mL, 9:20 AM')).getByLabelText('Amount, mL'), '330');
    await note('Slept badly');
    const form = await fields('Change 250 mL, 9:20 AM');
    expect(textOf(form.getByLabelText('Amount, mL'))).toBe('330');
    expect(textOf(form.getByLabelText('Time'))).toBe('09:20');
  });

  it('keeps no clock for another day', async () => {
    const form = await note('Slept badly');
    type(form.getByLabelText('Time'), '08:00');
    vi.setSystemTime(new Date(2026, 10, 23, 12, 5));
    const next = await fields('Add to today');
    expect(textOf(next.getByLabelText('Note', { selector: 'textarea' }))).toBe('Slept badly');
    expect(textOf(next.getByLabelText('Time'))).toBe('12:05');
  });
});
