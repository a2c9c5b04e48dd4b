/** The families of routines that have a safety check, in the order in which their cards are read. */
export const FAMILIES = ['general', 'collarbone', 'neck', 'face', 'cold', 'brush', 'bounce', 'bounce_light', 'fluid'] as const;

export type Family = (typeof FAMILIES)[number];
