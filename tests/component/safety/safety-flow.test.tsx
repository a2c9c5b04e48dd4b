import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { safetyCards } from '../../../core/routines/safety-cards.ts';
import { checksPassed, fire, offer, openPage, pass, playing } from '../prompt/open-page.tsx';
import { endWorld, logged, NOW, startWorld, told, world } from '../prompt/world.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';

vi.mock('../../../platform/messages.ts', async () => (await import('../prompt/world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../prompt/world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('../prompt/world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('../prompt/world.ts')).platform.logDb());
vi.mock('../../../platform/page/chime.ts', async () => (await import('../prompt/world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('../prompt/world.ts')).platform.optionsPage());
vi.mock('../../../platform/page/window.ts', async () => (await import('../prompt/world.ts')).platform.pageWindow());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../prompt/world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const classic = () => playing({ routineId: 'classic-face-drainage' });

async function click(name: string | RegExp): Promise<void> {
  await fire(() => fireEvent.click(screen.getByRole('button', { name })));
}

describe('before the first hands-on routine', () => {
  test('each check that it needs is read, from general to particular, then the routine begins', async () => {
    await openPage({ prompt: classic() });
    expect(heading()).toBe('A quick check before you begin');
    expect(screen.getByText('Check 1 of 3')).toBeTruthy();
    await click('None of these. Continue');
    expect(heading()).toBe('A quick check for the collarbones');
    await click('Understood. Continue');
    expect(heading()).toBe('A quick check for neck routines');
    await click('None of these. Continue');
    expect(screen.getByText('Face drainage: the classic')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  test('a double click answers one check, and not the one that comes in its place', async () => {
    await openPage({ prompt: classic() });
    await click('None of these. Continue');
    await fire(() => fireEvent.click(screen.getByRole('button', { name: 'Understood. Continue' }), { detail: 2 }));
    expect(heading()).toBe('A quick check for the collarbones');
    expect(Object.keys(world.settings.checks)).toEqual(['general']);
  });

  test('a check that only a part of it needs leaves out that part alone', async () => {
    const fine = { allowed: true, answeredAt: NOW };
    await openPage({ prompt: playing({ routineId: 'ice-rolling' }), settings: { checks: { general: fine, cold: fine, face: fine } } });
    expect(heading()).toBe('A quick check for neck routines');
    await click('One fits. Leave the neck out');
    await pass(5_000);
    expect(heading()).toBe('Test the cold');
    const steps = [heading()];
    while (steps.at(-1) !== 'Finish') {
      await click('Next step');
      steps.push(heading());
    }
    expect(steps).toEqual(['Test the cold', 'Forehead', 'Under the eyes', 'Cheeks', 'Jaw', 'Finish']);
  });

  test('the card is unabridged', async () => {
    await openPage({ prompt: classic(), settings: { checks: checksPassed } });
    const { intro, items, rules } = safetyCards.neck;
    for (const text of [intro, ...items, rules.join(' ')]) expect(screen.getByText(text)).toBeTruthy();
  });

  test('nothing is chosen beforehand, and neither Enter nor Escape says yes', async () => {
    await openPage({ prompt: playing() });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await pass(1_000);
    await fire(() => fireEvent.keyDown(document.activeElement as Element, { key: 'Enter' }));
    expect(heading()).toBe('A quick check before you begin');
    await fire(() => fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' }));
    expect(world.settings.checks).toEqual({});
    expect(told('routine-ended')).toHaveLength(1);
    expect(world.isClosed).toBe(true);
  });

  test('the answers are kept with when they were given, and nothing else', async () => {
    await openPage({ prompt: playing() });
    await click('None of these. Continue');
    await click('Understood. Continue');
    expect(world.settings.checks).toEqual({
      general: { allowed: true, answeredAt: NOW },
      collarbone: { allowed: true, answeredAt: NOW },
    });
  });

  test('from the card too, after Start', async () => {
    await openPage({ prompt: offer() });
    await click(/^Start/);
    expect(heading()).toBe('A quick check before you begin');
  });

  test('every word comes from the catalogue or the card', async () => {
    const { container } = await openPage({ prompt: playing(), language: pseudoLanguage });
    const { intro, items, rules } = safetyCards.general;
    expectNothingHardCoded(container, [intro, ...items, ...rules]);
  });
});

describe('who is screened out', () => {
  test('gets the routine without touch at once, without further cards or a comment', async () => {
    await openPage({ prompt: classic() });
    await click('One fits. Keep hands off');
    expect(heading()).toBe('Slow breath');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(world.settings.checks).toEqual({ general: { allowed: false, answeredAt: NOW } });
    await pass(9_000);
    expect(logged()).toMatchObject([{ kind: 'routine', routineId: 'no-touch-flow' }]);
  });

  test('of one family keeps the others', async () => {
    await openPage({ prompt: classic(), settings: { checks: checksPassed } });
    await click('One fits. Leave the neck out');
    expect(heading()).toBe('Slow breath');
    expect(world.settings.checks).toEqual({ ...checksPassed, neck: { allowed: false, answeredAt: NOW } });
  });

  test('is not asked again', async () => {
    await openPage({ prompt: classic(), settings: { checks: { ...checksPassed, neck: { allowed: false, answeredAt: NOW } } } });
    expect(heading()).toBe('Slow breath');
  });
});

describe('afterwards', () => {
  test('what has been read is not read again', async () => {
    await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    expect(heading()).toBe('Sit tall');
  });

  test('what was read long ago is, and says so', async () => {
    const general = { allowed: true, answeredAt: NOW - 90 * 86_400_000 };
    await openPage({ prompt: playing(), settings: { checks: { ...checksPassed, general } } });
    expect(heading()).toBe('A quick check before you begin');
    expect(screen.getByText('A quick look again')).toBeTruthy();
    expect(screen.queryByText(/Check 1 of/)).toBeNull();
  });

  test('a routine without touch needs no check', async () => {
    await openPage({ prompt: playing({ routineId: 'no-touch-flow' }) });
    expect(heading()).toBe('Slow breath');
  });

  test('a check in the middle stays answered after a reload', async () => {
    await openPage({ prompt: playing() });
    await click('None of these. Continue');
    cleanup();
    await openPage({ prompt: playing(), settings: world.settings });
    expect(heading()).toBe('A quick check for the collarbones');
  });

  test('an answer that cannot be kept counts for now, and the page says so', async () => {
    world.areSettingsStuck = true;
    await openPage({ prompt: playing() });
    await click('None of these. Continue');
    expect(screen.getByRole('alert').textContent).toBe('Your answer could not be saved. It counts for now and will be asked again.');
    await click('Understood. Continue');
    expect(heading()).toBe('Sit tall');
  });
});
