/** The tips that are worth telling once, in the order in which they are told (health dossier 5). */
export const TIPS = ['cleanHands', 'glassesOff', 'crossArms', 'moisturiser', 'lighter'] as const;
export type Tip = (typeof TIPS)[number];
