import type { RecentLog } from '../../core/log/recent.ts';

/** The copy of the last days of the log that a page finds when it opens; there is none unless a test puts one there. */
export const recentLog = { kept: null as RecentLog | null };

/** In place of `platform/log/recent.ts`, for every component test: most pages read it, and few tests are about it. */
export const recentLogStore = {
  loadRecentLog: async () => recentLog.kept,
};

/** In place of `platform/log/copies.ts`. */
export const logCopies = {
  sayCopiesBehind: async () => undefined,
  renewCopies: async () => ({ logged: null, isNews: false }),
  mendCopies: async () => false,
};
