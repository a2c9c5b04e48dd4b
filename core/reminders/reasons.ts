/**
 * Why a prompt came: the reminder was due; or the break was due before and held until now; or was held for so long that the prompt asks
 * once; or a person asked for it; or the prompt is shown again after the browser was closed over it.
 */
export const REASONS = ['due', 'owed', 'held-long', 'asked', 'again'] as const;
/** Why a break that is due is not offered yet. */
export const HOLDS = ['playing', 'paused', 'quiet', 'away', 'waking', 'full-screen', 'sound', 'call', 'gap', 'limit', 'lull'] as const;

export type Reason = (typeof REASONS)[number];
export type Hold = (typeof HOLDS)[number];
