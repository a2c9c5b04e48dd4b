import { beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_AROUND } from '../../../core/reminders/context.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { MINUTE } from '../../../core/time.ts';
import { handleReminderEvent, type ReminderPorts } from '../../../platform/reminder-service.ts';
import { NOW, opened, overdue, running } from '../reminders/look.ts';

/** What the service asks of the browser; the simulation tests what comes of it. */

let world = { state: running as ReminderState, now: NOW, around: NOTHING_AROUND, asked: [] as string[] };

beforeEach(() => {
  world = { state: running, now: NOW, around: NOTHING_AROUND, asked: [] };
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
  isFirstLook: async () => false,
  markLooked: async () => undefined,
  // As in a browser that has not listed it yet.
  isPromptOnScreen: () => asked('pages', false),
  showPrompt: ({ onScreen }) => asked(onScreen ? 'bring forward' : 'open', undefined),
  closePrompt: () => asked('close', undefined),
  arm: () => asked('alarm', undefined),
  armGuard: () => asked('guard', undefined),
  setBadge: async () => undefined,
  openLog: () => undefined,
  writeLog: async () => undefined,
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
    expect(world.asked).toEqual(['guard', 'pages', 'alarm']);
  });

  it('looks around before it opens a card, and goes by what is there', async () => {
    world.state = { ...running, reminders: overdue };
    world.around = { ...NOTHING_AROUND, sound: true };
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked).toEqual(['guard', 'pages', 'surroundings', 'alarm']);
    expect(world.state).toMatchObject({ prompt: null, held: { by: 'sound' } });

    world.around = NOTHING_AROUND;
    world.now += 2 * MINUTE;
    await handleReminderEvent(ports, { type: 'look' });
    expect(world.asked.slice(4)).toEqual(['guard', 'pages', 'surroundings', 'alarm', 'open']);
    expect(world.state.prompt).toMatchObject({ reminderIds: ['drainage'], reason: 'owed' });
  });

  it('believes a page that says it is shown, whether the browser knows of it or not', async () => {
    world.state = opened;
    world.now += 1000;
    const said = { type: 'prompt-shown', promptId: opened.prompt?.id ?? '' } as const;
    await handleReminderEvent(ports, said);
    expect(world.asked).toEqual(['alarm']);
    expect(world.state.prompt).toMatchObject({ phase: 'shown', phaseSince: world.now });
    await handleReminderEvent(ports, said);
    expect(world.state.prompt).toMatchObject({ phase: 'shown', phaseSince: world.now });
  });
});
