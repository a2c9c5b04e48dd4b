import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { HOUR } from '../../../core/time.ts';
import { checksPassed, fire, offer, openPage, pass, playing, settle } from './open-page.tsx';
import { endWorld, logged, NOW, startWorld, world } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const click = (element: HTMLElement) => fire(() => fireEvent.click(element));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const all: Settings['checks'] = {
  ...checksPassed,
  face: { allowed: true, answeredAt: NOW - HOUR },
  neck: { allowed: true, answeredAt: NOW - HOUR },
};
const saying = (said: Partial<Settings['situation']>) => ({ checks: all, situation: { ...defaultSettings.situation, ...said } });

async function stepsShown(): Promise<string[]> {
  const titles = [heading() ?? ''];
  while (!screen.queryByRole('button', { name: 'Finish' })) {
    await click(button('Next step'));
    titles.push(heading() ?? '');
  }
  return titles;
}

describe('on the card', () => {
  test('what holds is said beside Start, stays chosen, and Start tells what comes of it', async () => {
    await openPage({ prompt: offer({}, { routineId: 'morning-face' }), settings: { checks: all } });
    await click(button('What holds for you now'));
    await click(screen.getByRole('menuitemcheckbox', { name: 'Glasses on' }));
    await settle();
    expect(screen.getByRole('menuitemcheckbox', { name: 'Glasses on' }).getAttribute('aria-checked')).toBe('true');
    expect(world.settings.situation).toMatchObject({ glasses: true, oneHand: false });
    expect(screen.getByText('Without the steps under glasses.')).toBeTruthy();
    expect(button(/^Start/).textContent).not.toContain('3 min');
    expect(button('What holds for you now: Glasses on')).toBeTruthy();
  });

  test('a call is over when the day is', async () => {
    await openPage({ prompt: offer(), settings: { checks: all } });
    await click(button('What holds for you now'));
    await click(screen.getByRole('menuitemcheckbox', { name: /^On a call/ }));
    expect(world.settings.situation.onCallUntil).toBe(NOW + 19 * HOUR);
    await click(screen.getByRole('menuitemcheckbox', { name: /^On a call/ }));
    expect(world.settings.situation.onCallUntil).toBeNull();
  });

  test('nothing is said where nothing changes', async () => {
    await openPage({ prompt: offer(), settings: saying({ glasses: true }) });
    expect(screen.queryByText('Without the steps under glasses.')).toBeNull();
  });
});

describe('in the player', () => {
  test('the steps under glasses are left out, and a line with the first step says so', async () => {
    await openPage({ prompt: playing({ routineId: 'morning-face' }), settings: saying({ glasses: true }) });
    expect(screen.getByText('Without the steps under glasses.')).toBeTruthy();
    expect(await stepsShown()).not.toContain('Under the eyes');
    expect(screen.queryByText('Without the steps under glasses.')).toBeNull();
  });

  test('one hand does the left, then the right', async () => {
    await openPage({ prompt: playing({ routineId: 'breathe-and-open' }), settings: saying({ oneHand: true }) });
    expect(await stepsShown()).toEqual(expect.arrayContaining(['Collarbone hollow, left side', 'Collarbone hollow, right side']));
  });

  test('on a call a routine of which nothing would be left gives way to the one without touch, and that is logged', async () => {
    await openPage({ prompt: playing({ routineId: 'jaw-and-temples' }), settings: saying({ onCallUntil: NOW + HOUR }) });
    expect(screen.getByText(/^Without touch, as little/)).toBeTruthy();
    await pass(9_000);
    expect(logged()).toMatchObject([{ routineId: 'no-touch-flow' }]);
  });

  test('a call that is over changes nothing', async () => {
    await openPage({ prompt: playing({ routineId: 'jaw-and-temples' }), settings: saying({ onCallUntil: NOW }) });
    expect(screen.queryByText(/without touch/i)).toBeNull();
  });
});

test('the one without touch says which routine has its rest', async () => {
  const routine = { ...defaultSettings.routine, sore: { routineId: 'neck-release', at: NOW - HOUR } };
  await openPage({ prompt: playing({ routineId: 'no-touch-flow' }), settings: { checks: all, routine } });
  expect(screen.getByText('A gentle one, while Neck release has its rest.')).toBeTruthy();
});

describe('tips', () => {
  test('one comes with a first step, once', async () => {
    await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    expect(screen.getByText(/^Good to know: clean hands/)).toBeTruthy();
    expect(world.settings.tips).toEqual(['cleanHands']);
    cleanup();
    sessionStorage.clear();
    await openPage({ prompt: playing(), settings: world.settings });
    expect(screen.queryByText(/clean hands/)).toBeNull();
    expect(screen.getByText(/^Good to know: cross your arms/)).toBeTruthy();
  });

  test('none comes where another line is told', async () => {
    await openPage({ prompt: playing({ routineId: 'morning-face' }), settings: saying({ makeUp: true }) });
    expect(screen.getByText('Without the steps on the face.')).toBeTruthy();
    expect(world.settings.tips).toEqual([]);
  });
});
