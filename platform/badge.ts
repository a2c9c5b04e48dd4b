import type { Badge } from '../core/reminders/effects.ts';
import { browser } from './browser.ts';
import { showPauseInMenu } from './menu.ts';
import { note, readNote } from './notes.ts';
import { word } from './word.ts';

/** The badge of the reminders, or a sign that their decisions cannot be saved or their data not be read. */
type Shown = Badge | 'unsaved' | 'unread';

const ICONS: Record<'on' | 'paused', Record<string, string>> = {
  on: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
  paused: { 16: '/icon/paused-16.png', 32: '/icon/paused-32.png', 48: '/icon/paused-48.png' },
};

/** The colour of a drop (`--water-4`): never red. */
const COLOUR = '#5dabbf';

/** A dot where something comes, waits, or is held back; never a number. */
const TEXTS: Partial<Record<Shown, string>> = { soon: '•', waiting: '•', held: '•', unsaved: '!', unread: '!' };

const TITLES = {
  none: 'actionTitle',
  soon: 'actionTitleSoon',
  held: 'actionTitleHeld',
  waiting: 'actionTitleWaiting',
  quiet: 'actionTitleQuiet',
  paused: 'actionTitlePaused',
  unsaved: 'actionTitleUnsaved',
  unread: 'actionTitleUnread',
} satisfies Record<Shown, string>;

/** The badge that is shown; null while it is changed. Browsers forget badge and note in the same moment. */
const SHOWN = 'badge';

/** Marks the toolbar icon: a dot while a break comes or waits, a grey pebble while paused or quiet. */
export async function setBadge(badge: Shown): Promise<void> {
  const before = (await readNote(SHOWN)) as Shown | null | undefined;
  if (before === badge) return;
  await note(SHOWN, null);
  const text = TEXTS[badge] ?? '';
  const changes = [() => browser.action.setBadgeText({ text }), () => browser.action.setTitle({ title: word(TITLES[badge]) })];
  if (text) changes.push(() => browser.action.setBadgeBackgroundColor({ color: COLOUR }));
  // Three pictures are read and drawn for an icon: more work than all the rest.
  if (!before || isResting(before) !== isResting(badge)) changes.push(() => showPause(isResting(badge)));
  // A change that fails keeps none of the others from being made, and is made up for at the next look.
  const done = await Promise.allSettled(changes.map(async (change) => change()));
  if (done.every(({ status }) => status === 'fulfilled')) await note(SHOWN, badge);
}

function isResting(badge: Shown): boolean {
  return badge === 'paused' || badge === 'quiet';
}

async function showPause(isPaused: boolean): Promise<void> {
  await browser.action.setIcon({ path: ICONS[isPaused ? 'paused' : 'on'] });
  await showPauseInMenu(isPaused);
}
