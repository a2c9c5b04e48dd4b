import type { Badge } from '../core/reminders/effects.ts';
import { browser } from './browser.ts';

const ICONS: Record<'on' | 'paused', Record<string, string>> = {
  on: { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' },
  paused: { 16: '/icon/paused-16.png', 32: '/icon/paused-32.png', 48: '/icon/paused-48.png' },
};

/** The colour of a drop (`--water-4`): a dot, never a number and never red. */
const DOT_COLOUR = '#5dabbf';

/** Marks the toolbar icon: a dot while a break waits, a grey pebble while paused. */
export async function setBadge(badge: Badge): Promise<void> {
  const dot = DOTTED.has(badge) ? '•' : '';
  if ((await browser.action.getBadgeText({})) !== dot) {
    await browser.action.setBadgeBackgroundColor({ color: DOT_COLOUR });
    await browser.action.setBadgeText({ text: dot });
  }
  await browser.action.setIcon({ path: ICONS[badge === 'paused' || badge === 'quiet' ? 'paused' : 'on'] });
  await browser.action.setTitle({ title: browser.i18n.getMessage(TITLES[badge]) });
}

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
