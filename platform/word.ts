import { browser } from './browser.ts';

/** What the browser has for a key in `_locales`. Where it has nothing, the name: an empty title is refused by menus. */
export const word = (key: string): string => browser.i18n.getMessage(key) || 'Rill';
