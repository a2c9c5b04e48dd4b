import { useSyncExternalStore } from 'react';
import type { IconName } from '../ui/icon.tsx';

export const SECTIONS = [
  { id: 'reminders', icon: 'bell' },
  { id: 'schedule', icon: 'day' },
  { id: 'interruptions', icon: 'hold' },
  { id: 'why', icon: 'clock' },
  { id: 'drinks', icon: 'glass' },
  { id: 'routines', icon: 'pebbles' },
  { id: 'sound', icon: 'sound' },
  { id: 'appearance', icon: 'eye' },
  { id: 'history', icon: 'history' },
  { id: 'data', icon: 'data' },
  { id: 'safety', icon: 'shield' },
  { id: 'about', icon: 'info' },
] as const satisfies readonly { id: string; icon: IconName }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The section that the address names, such as `options.html#drinks`; the first one for anything else. */
export function useSection(): SectionId {
  const hash = useSyncExternalStore(watchHash, () => location.hash);
  return SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? SECTIONS[0].id;
}

function watchHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
