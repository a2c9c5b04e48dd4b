import { openOptionsPage, openOptionsSection } from '../platform/options-page.ts';

/** Other pages of Rill, opened from this one. */
export const openOptions = openOptionsPage;
export const openOptionsAt = openOptionsSection;
