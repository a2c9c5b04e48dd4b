import { createContext, use } from 'react';

/** Whether keys of a single character act in the player, which a person can switch off (WCAG 2.1.4). Space is none of them. */
export const LetterKeys = createContext(true);

export function useLetterKeys(): boolean {
  return use(LetterKeys);
}

/** Whether a key is one of those that can be switched off. */
export function isLetterKey({ key, code }: KeyboardEvent): boolean {
  return (key.length === 1 && key !== ' ') || /^Key[A-Z]$/u.test(code);
}
