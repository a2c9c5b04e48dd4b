/**
 * How many entries a day has room for, undone ones too, on whichever way they come. A day with a break each minute has fewer; a day with many more
 * is not one that anybody has lived, and no page could show it.
 */
export const DAY_ENTRIES = 3_000;

/** The longest entry in characters of JSON: a note of five hundred, or a prompt for each reminder there can be, is well below it. */
export const ENTRY_LENGTH = 8_000;
