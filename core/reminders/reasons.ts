/**
 * Why a prompt came: its reminder was due; it was due before and held until now; it has been held so long that it asks once;
 * a person asked for it; or it is shown again after the browser was closed over it.
 */
export const REASONS = ['due', 'owed', 'held-long', 'asked', 'again'] as const;
/** Why a break that is due is not offered yet. */
export const HOLDS = ['playing', 'paused', 'quiet', 'away', 'waking', 'full-screen', 'sound', 'call', 'gap', 'limit', 'lull'] as const;

export type Reason = (typeof REASONS)[number];
export type Hold = (typeof HOLDS)[number];
