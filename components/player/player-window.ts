import { createContext, useContext } from 'react';

/** The window that the player is in: the page's own, or the small one on top. */
export const PlayerWindow = createContext<Window | null>(null);

export function usePlayerWindow(): Window {
  return useContext(PlayerWindow) ?? window;
}
