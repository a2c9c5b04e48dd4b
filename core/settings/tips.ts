/** What is good to know once, in the order in which it is told (health dossier 5). */
export const TIPS = ['cleanHands', 'glassesOff', 'crossArms', 'moisturiser', 'lighter'] as const;
export type Tip = (typeof TIPS)[number];
