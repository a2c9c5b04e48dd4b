import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { REDUCED_MOTION } from '../../../components/ui/use-media.ts';
import type { Prompt } from '../../../core/reminders/state.ts';
import { FAMILIES } from '../../../core/routines/families.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { expectAccessible } from '../axe.ts';
import { checksPassed, fire, offer, openPage, pass, playing } from './open-page.tsx';
import { endWorld, NOW, startWorld, writeElsewhere } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
  vi.restoreAllMocks();
});

const click = (name: string | RegExp) => fire(() => fireEvent.click(screen.getByRole('button', { name })));
const drink = offer({ id: 'drink:1', reminderIds: ['drink'] });

const CARDS: [string, Prompt, (string | RegExp)[]][] = [
  ['drainage', offer(), []],
  ['with later open', offer(), ['Later']],
  ['with what holds just now', offer(), ['What holds for you now']],
  ['a drink', drink, []],
  ['a drink, logged', drink, [/^Log /]],
  ['a check-in', offer({}, { checkIn: true }), []],
  ['a check-in, answered', offer({}, { checkIn: true }), ['Fewer reminders']],
];

/** Every check, before a routine that needs it. */
const CHECKS = FAMILIES.flatMap((family) => {
  const routine = routineIndex.find(({ families }) => families.includes(family));
  return routine ? [[family, routine.id] as const] : [];
});

describe('axe objects to nothing', () => {
  it.each(CARDS)('in the card: %s', async (_, prompt, presses) => {
    const { container } = await openPage({ prompt, settings: { checks: checksPassed } });
    for (const name of presses) await click(name);
    await expectAccessible(container);
  });

  it('in the card: a drink, logged elsewhere', async () => {
    const { container } = await openPage({ prompt: drink });
    await fire(() => void writeElsewhere({ kind: 'drink', id: 'd', at: NOW, ml: 200, revision: 1, offsetMin: 0, day: '2026-11-23' }));
    screen.getByRole('button', { name: /logged · Undo$/ });
    await expectAccessible(container);
  });

  it.each(CHECKS)('in the safety check: %s', async (family, routineId) => {
    const checks = Object.fromEntries(
      FAMILIES.filter((other) => other !== family).map((other) => [other, { allowed: true, answeredAt: NOW }]),
    );
    const { container } = await openPage({ prompt: playing({ routineId }), settings: { checks } });
    screen.getByRole('heading', { level: 1, name: /^A quick check/ });
    await expectAccessible(container);
  });

  it('in the player: playing, with its keys, paused, finished', async () => {
    const { container } = await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    await pass(5_000);
    await expectAccessible(container);
    await click('Keys');
    await expectAccessible(container);
    await click('Pause');
    await expectAccessible(container);
    while (!screen.queryByRole('button', { name: 'Finish' })) await click('Next step');
    await click('Finish');
    await expectAccessible(container);
  });

  it('in the player where motion is reduced', async () => {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query === REDUCED_MOTION
        ? ({ matches: true, addEventListener() {}, removeEventListener() {} } as unknown as MediaQueryList)
        : real(query),
    );
    const { container } = await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    await pass(5_000);
    screen.getByRole('button', { name: 'Pause' });
    await expectAccessible(container);
  });

  it('when it cannot be shown', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(window, 'matchMedia').mockImplementation(() => {
      throw new Error('nothing can be drawn');
    });
    const { container } = await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    screen.getByRole('main');
    screen.getByText('This break cannot be shown.');
    await expectAccessible(container);
  });
});
