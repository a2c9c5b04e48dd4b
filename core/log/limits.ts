/**
 * How many entries of a day come in from files, undone ones too. A day with a break each minute has fewer; a day with many more is not one
 * that anybody has lived, and no page could show it.
 */
export const DAY_ENTRIES = 3_000;
