/** How a break may arrive. Stored in settings, in the state of the reminders and in backups. */
export const WAYS = ['card', 'badge-then-card', 'badge', 'notification', 'tab'] as const;
export type Way = (typeof WAYS)[number];

interface WayTraits {
  /** The page that opens for the break and stays until the break is answered; null: the break goes to the badge at once, and waits there. */
  page: 'window' | 'tab' | null;
  /** Of the ways of reminders that fall due together, the one with the greatest number counts. */
  noticed: number;
  /** Whether a full screen, a call or sound holds the break. A badge covers nothing. */
  canDisturb: boolean;
  /** The moment without input that the break waits for: as a person has set it, one that follows a badge, or none. */
  lull: 'as-set' | 'after-badge' | null;
  /** Whether the system tells of the break. The browser has to be asked for that, at the press that chooses the way. */
  notifies: boolean;
}

/** What follows from each way for the scheduler, the pages and the permissions. None of them knows a way by its name. */
export const WAY_TRAITS: Record<Way, WayTraits> = {
  card: { page: 'window', noticed: 2, canDisturb: true, lull: 'as-set', notifies: false },
  'badge-then-card': { page: 'window', noticed: 2, canDisturb: true, lull: 'after-badge', notifies: false },
  badge: { page: null, noticed: 0, canDisturb: false, lull: null, notifies: false },
  notification: { page: null, noticed: 1, canDisturb: true, lull: null, notifies: true },
  tab: { page: 'tab', noticed: 2, canDisturb: true, lull: 'as-set', notifies: false },
};

/** The way of a break that a person asks for, also of one that waits in the badge. */
export const WAY_ASKED_FOR: Way = 'card';
/** The way of a break that nothing may hold any longer, where a page would take the keyboard. */
export const QUIETEST_WAY: Way = 'badge';
