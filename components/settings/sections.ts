import { useSyncExternalStore } from 'react';
import type { IconName } from '../ui/more-icon.tsx';

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

export interface Address {
  section: SectionId;
  /** A row or part of the section, by its `data-place`; null for the section as a whole. */
  place: string | null;
  /** A new value for each time that somebody goes to an address, also to the present one. */
  visit: Event | null;
}

/** Where the address leads, such as `options.html#drinks` or `options.html#drinks/goal`; to the first section for anything else. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(watchHash, () => location.hash);
  const visit = useSyncExternalStore(watchHash, () => lastVisit);
  const [id, place = ''] = hash.slice(1).split('/');
  return { section: SECTIONS.find((section) => section.id === id)?.id ?? SECTIONS[0].id, place: place || null, visit };
}

/** The link to a place. */
export function addressOf(section: SectionId, place: string | null): string {
  return place === null ? `#${section}` : `#${section}/${place}`;
}

/** Goes to the address where one is already, as a link to it does not. */
export function goAgain(): void {
  dispatchEvent(new HashChangeEvent('hashchange'));
}

let lastVisit: Event | null = null;

function watchHash(onChange: () => void): () => void {
  const visit = (event: Event) => {
    lastVisit = event;
    onChange();
  };
  addEventListener('hashchange', visit);
  return () => removeEventListener('hashchange', visit);
}
