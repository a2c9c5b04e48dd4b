import type { Hold } from '../../core/reminders/reasons.ts';
import type { IconName } from '../ui/icon.tsx';

/** The picture beside what holds a break back. */
export const holdIcons: Record<Hold, IconName> = {
  playing: 'pebbles',
  paused: 'pause',
  quiet: 'mute',
  away: 'leaf',
  waking: 'day',
  'full-screen': 'eye',
  sound: 'sound',
  call: 'call',
  gap: 'clock',
  limit: 'moon',
  lull: 'feather',
};
