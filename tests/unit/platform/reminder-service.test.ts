import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_AROUND } from '../../../core/reminders/context.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { MINUTE } from '../../../core/time.ts';
import { handleReminderEvent, type ReminderPorts } from '../../../platform/reminder-service.ts';
import { NOW, opened, overdue, running } from '../reminders/look.ts';

/** The calls of the service to the browser; the simulation tests their results. */

const fresh = () => ({
  state: running as ReminderState,
  now: NOW,
  around: NOTHING_AROUND,
  pages: 0,
  isLogShown: false,
  canWrite: true,
  hears: false,
  asked: [] as string[],
});
let world = fresh();

beforeEach(() => {
  world = fresh();
});

const asked = <T>(name: string, answer: T): Promise<T> => {
  world.asked.push(name);
  return Promise.resolve(answer);
};

const ports: ReminderPorts = {
  inTurn: (work) => work(true),
  now: () => world.now,
  loadSettings: async () => defaultSettings,
  loadState: async () => world.state,
  saveState: async (state) => {
    world.state = state;
  },
  loadLogged: async () => null,
  hear: () => asked('hear', world.hears),
  isFirstLook: async () => false,
  markLooked: async () => undefined,
  // As in a browser that has not listed it yet.
  pagesOnScreen: () => asked('pages', { prompts: world.pages, log: world.isLogShown }),
  showPrompt: ({ onScreen }) => asked(onScreen ? 'bring forward' : 'open', undefined),
  closePrompt: () => asked('close', undefined),
  closeSurplus: () => asked('close surplus', undefined),
  arm: () => asked('alarm', undefined),
  armGuard: () => asked('guard', undefined),
  setBadge: async () => undefined,
  sayUnread: () => asked('say unread', undefined),
  openLog: () => undefined,
  writeLog: async (entries) => {
    if (!world.canWrite) throw new Error('no log');
    await asked(`write ${entries.map(({ id, day }) => `${day} ${id}`)}`, undefined);
  },
  presence: async () => ({ input: 'active', still: true }),
  surroundings: () => asked('surroundings', world.around),
  stealsFocus: false,
  day: () => ({ timeZone: 'UTC', startHour: 4 }),
  routinePicker: async () => () => 'breathe-and-open',
  detectIdle: async () => undefined,
  notify: async () => undefined,
};

describe('the reminder service', () => {
  it('does not look around while nothing is due', async () => {
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).not.toContain('surroundings');
    expect(world.asked).toContain('alarm');
  });

  it('looks around before it opens a card, and goes by what is there', async () => {
    world.state = { ...running, reminders: overdue };
    world.around = { ...NOTHING_AROUND, sound: true };
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).toContain('surroundings');
    expect(world.asked).not.toContain('open');
    expect(world.state).toMatchObject({ prompt: null, held: { by: 'sound' } });

    world.around = NOTHING_AROUND;
    Object.assign(world, { now: world.now + 2 * MINUTE, asked: [] });
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).toContain('hear');
    expect(world.asked).not.toContain('open');
    Object.assign(world, { now: world.now + MINUTE, asked: [] });
    await handleReminderEvent(ports, { type: 'look' });
    // The card comes of what was seen in this very look, and once the next alarm is set: a background that is killed as it opens looks again.
    expect(world.asked.indexOf('surroundings')).toBeGreaterThanOrEqual(0);
    expect(world.asked.indexOf('alarm')).toBeGreaterThan(world.asked.indexOf('surroundings'));
    expect(world.asked.indexOf('open')).toBeGreaterThan(world.asked.indexOf('alarm'));
    expect(world.state.prompt).toMatchObject({ reminderIds: ['drainage'], reason: 'owed' });
  });

  it('looks again at once when something is heard in the calm after a disturbance', async () => {
    world.state = { ...running, reminders: overdue };
    world.around = { ...NOTHING_AROUND, sound: true };
    await handleReminderEvent(ports, { type: 'look' });
    world.around = NOTHING_AROUND;
    world.now += 2 * MINUTE;
    world.hears = true;
    await handleReminderEvent(ports, { type: 'look' });
    world.hears = false;
    world.around = { ...NOTHING_AROUND, sound: true };
    await new Promise((resolve) => setTimeout(resolve));
    expect(world.state.held).toMatchObject({ by: 'sound', calmSince: null });
  });

  it('believes a page that says it is shown, whether the browser knows of it or not', async () => {
    world.state = opened;
    world.now += 1000;
    const said = { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' } as const;
    await handleReminderEvent(ports, said);
    expect(world.asked).not.toContain('close surplus');
    expect(world.state.prompt).toMatchObject({ phase: 'shown', phaseSince: world.now });
    await handleReminderEvent(ports, said);
    expect(world.state.prompt).toMatchObject({ phase: 'shown', phaseSince: world.now });
  });

  const shown: ReminderState = { ...opened, prompt: opened.prompt && { ...opened.prompt, phase: 'shown' } };

  it('leaves one page where the browser has brought back another while the first was opening', async () => {
    Object.assign(world, { state: opened, pages: 2 });
    await handleReminderEvent(ports, { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' });
    expect(world.asked).toContain('close surplus');
  });

  it('leaves one page where there are two, at any look', async () => {
    Object.assign(world, { state: shown, pages: 2 });
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).toContain('close surplus');
    expect(world.state.prompt).toMatchObject({ phase: 'shown' });

    Object.assign(world, { pages: 1, asked: [] });
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).not.toContain('close surplus');
  });

  it('counts the pages when one says it is shown where one is already, as a page that was restored does', async () => {
    Object.assign(world, { state: shown, pages: 2 });
    await handleReminderEvent(ports, { type: 'prompt-shown', promptId: shown.prompt?.id ?? '' });
    expect(world.asked.filter((what) => what === 'close surplus')).toHaveLength(1);
    expect(world.asked).not.toContain('close');
    expect(world.state.prompt).toMatchObject({ phase: 'shown' });
  });

  it('believes that what was shown is there still where the browser does not tell', async () => {
    const silent: ReminderPorts = { ...ports, pagesOnScreen: () => Promise.reject(new Error('refused')) };
    world.state = shown;
    await handleReminderEvent(silent, { type: 'look' });
    expect(world.state).toMatchObject({ prompt: { phase: 'shown' }, outbox: shown.outbox });
    world.state = { ...running, reminders: overdue };
    await handleReminderEvent(silent, { type: 'look' });
    expect(world.asked).toContain('open');
  });

  const PAUSED = `write 2026-11-23 pause:${NOW}`;

  it('leaves the log closed until somebody reads it', async () => {
    await handleReminderEvent(ports, { type: 'paused', until: null });
    expect(world.asked).not.toContain(PAUSED);
    expect(world.state.outbox).toMatchObject([{ kind: 'pause', day: '2026-11-23', offsetMin: 0 }]);

    world.isLogShown = true;
    await handleReminderEvent(ports, { type: 'look' });
    // Writing may take long or fail, and the alarm is set by then.
    expect(world.asked.indexOf('alarm')).toBeLessThan(world.asked.indexOf(PAUSED));
    expect(world.state.outbox).toEqual([]);
  });

  it('writes the log for a page that the browser does not list yet', async () => {
    await handleReminderEvent(ports, { type: 'paused', until: null });
    await handleReminderEvent(ports, { type: 'log-opened' });
    expect(world.asked).toContain(PAUSED);
    expect(world.state.outbox).toEqual([]);
  });

  it('keeps what could not be written', async () => {
    Object.assign(world, { isLogShown: true, canWrite: false });
    await handleReminderEvent(ports, { type: 'paused', until: null });
    expect(world.state.outbox).toMatchObject([{ kind: 'pause' }]);
  });
});
