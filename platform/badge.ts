import type { Badge } from '../core/reminders/effects.ts';
import { browser } from './browser.ts';
import { showPauseInMenu } from './menu.ts';

const ICONS: Record<'on' | 'paused', Record<string, string>> = {
  on: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
  paused: { 16: '/icon/paused-16.png', 32: '/icon/paused-32.png', 48: '/icon/paused-48.png' },
};

/** The colour of a drop (`--water-4`): a dot, never a number and never red. */
const DOT_COLOUR = '#5dabbf';

/** Something comes, waits, or is held back. */
const DOTTED: ReadonlySet<Badge> = new Set(['soon', 'waiting', 'held']);

const TITLES = {
  none: 'actionTitle',
  soon: 'actionTitleSoon',
  held: 'actionTitleHeld',
  waiting: 'actionTitleWaiting',
  quiet: 'actionTitleQuiet',
  paused: 'actionTitlePaused',
} satisfies Record<Badge, string>;

/** Marks the toolbar icon: a dot while a break comes or waits, a grey pebble while paused or quiet. */
export async function setBadge(badge: Badge): Promise<void> {
  const title = browser.i18n.getMessage(TITLES[badge]);
  // The title tells which badge is set; browsers forget both at their start.
  if ((await browser.action.getTitle({})) === title) return;
  const isResting = badge === 'paused' || badge === 'quiet';
  await browser.action.setBadgeBackgroundColor({ color: DOT_COLOUR });
  await browser.action.setBadgeText({ text: DOTTED.has(badge) ? '•' : '' });
  await browser.action.setIcon({ path: ICONS[isResting ? 'paused' : 'on'] });
  await showPauseInMenu(isResting);
  await browser.action.setTitle({ title });
}
