/**
 * The limits of settings. They stand apart from the schema, so that a page that only shows settings does not read the code that checks
 * them.
 */

export const SETTINGS_VERSION = 1;

/** How often a reminder may come, in minutes. */
export const EVERY_MIN = { min: 1, max: 240, default: 60 } as const;
/** The daily drinks goal in millilitres: the range and default of the health dossier (NHS and EFSA figures). */
export const GOAL_ML = { min: 1000, max: 3000, default: 1600 } as const;
/** A portion that a person can choose, and how many of them. */
export const PORTION_ML = { min: 20, max: 2000 } as const;
export const PORTIONS_COUNT = { min: 1, max: 6 } as const;
/** The hour at which a day starts. Later than noon would put a whole working day into the one before. */
export const DAY_START_HOUR = { min: 0, max: 12, default: 4 } as const;
/** How the figure can look, in the order in which it is offered. */
export const SKINS = ['mist', 'shell', 'sand', 'honey', 'amber', 'umber', 'cacao'] as const;
export const HAIRS = ['none', 'short', 'tied', 'coils'] as const;
export const HAIR_TONES = ['ink', 'chestnut', 'copper', 'sand', 'silver'] as const;
export const UNITS = ['auto', 'ml', 'fl-oz'] as const;
export const PORTIONS_ML = [100, 150, 200, 250, 330, 500] as const;
/** How long without input counts as a break, in minutes. */
export const AWAY_MIN = { min: 2, max: 30, default: 5 } as const;
/** How long a prompt waits for a lull at most, in seconds. */
export const LULL_S = { min: 30, max: 300, default: 60 } as const;
/** How long sound or full screen may hold a break, in minutes. */
export const HOLD_LIMIT_MIN = { min: 15, max: 240, default: 60 } as const;
export const PER_DAY = { min: 1, max: 30, default: 8 } as const;
/** How long the name of an own reminder and the address of a call page may be. */
export const NAME_LENGTH = 60;
export const CALL_PAGE_LENGTH = 120;

/** So many reminders of one's own, and so many addresses in a list of pages: more than anybody finds their way in. */
export const OWN_REMINDERS_MOST = 30;
export const PAGES_MOST = 50;
/** So many clock times of a reminder, and so many stretches of hours in a day. */
export const TIMES_MOST = 24;
export const RANGES_MOST = 12;
