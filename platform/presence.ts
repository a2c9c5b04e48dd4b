import type { Presence, Surroundings } from '../core/reminders/context.ts';
import { isAtOneOf } from '../core/settings/call-page.ts';
import type { Settings } from '../core/settings/schema.ts';
import { ask } from './ask.ts';
import { browser } from './browser.ts';
import { note, readNote } from './notes.ts';
import { playingTabs } from './playing-tabs.ts';
import { windowsNow } from './windows.ts';

/** The shortest time without input that browsers tell of, in seconds. */
const STILL_S = 15;
const IDLE_AFTER = 'idle-after';

/** The presence of the person. A person who has moved just now has moved within any longer time, whatever the settings say. */
export async function readPresence(settings: Promise<Settings>): Promise<Presence> {
  const atOnce = await inputWithin(STILL_S);
  if (atOnce === 'active') return { input: atOnce, still: false };
  const { presence } = await settings;
  return { input: await inputWithin(presence.awayMin * 60), still: true };
}

/** A person who is not known to be away counts as there: a break that nobody sees waits at the icon, a break that never comes is lost. */
async function inputWithin(seconds: number): Promise<Presence['input']> {
  const said: string = await ask(() => browser.idle.queryState(seconds), 'active');
  return said === 'idle' || said === 'locked' ? said : 'active';
}

/**
 * Full screen, sound and calls in the browser. Disturbances that the settings do not let count are not asked for, and disturbances that the
 * browser does not tell of hold nothing.
 */
export async function readSurroundings({ presence }: Settings): Promise<Surroundings> {
  const [fullScreen, sound, call] = await Promise.all([
    presence.holdFullScreen && hasFullScreenWindow(),
    presence.holdSound && ask(() => isTabPlaying(presence.soundExceptions), false),
    presence.holdCalls && ask(() => isCallOpen(presence.callPages), false),
  ]);
  return { fullScreen, sound, call };
}

/**
 * How long without input until the browser says "idle"; the browser also wakes the background to say so. Chromium remembers this time for
 * as long as it keeps notes, so there it is set once; whether Firefox remembers it for a page that has gone is not documented.
 */
export async function detectIdle(seconds: number): Promise<void> {
  const isRemembered = !import.meta.env.FIREFOX;
  if (isRemembered && (await readNote(IDLE_AFTER)) === seconds) return;
  browser.idle.setDetectionInterval(Math.max(STILL_S, seconds));
  if (isRemembered) await note(IDLE_AFTER, seconds);
}

/** Windows of the browser only; other programs cannot be seen from here. */
async function hasFullScreenWindow(): Promise<boolean> {
  return (await windowsNow()).some(({ state }) => state === 'fullscreen');
}

async function isTabPlaying(exceptions: readonly string[]): Promise<boolean> {
  return (await playingTabs(exceptions)).length > 0;
}

/** Needs the optional `tabs` permission; without that permission no address can be seen, and no call is found. */
async function isCallOpen(callPages: readonly string[]): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['tabs'] }))) return false;
  const tabs = await browser.tabs.query({});
  return tabs.some(({ url }) => isAtOneOf(callPages, url));
}
