import { browser } from './browser.ts';

/** The browser's message for a key in `_locales`, or the name of Rill where there is none: an empty title is refused by menus. */
export const word = (key: string): string => browser.i18n.getMessage(key) || 'Rill';
