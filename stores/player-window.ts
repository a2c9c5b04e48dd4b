import { hasSmallWindow, openSmallWindow } from '../platform/small-window.ts';
import { keepScreenAwake } from '../platform/wake-lock.ts';

/** In CSS pixels: the player's own narrow form, a little smaller. */
const SMALL = { width: 380, height: 600 };

/** Whether the player can be kept on top of everything. */
export const canKeepOnTop = hasSmallWindow;

/** Opens the window that stays on top; call it straight from a click or a key. @returns null when the browser did not allow it. */
export const openOnTop = (onClosed: () => void): Promise<Window | null> => openSmallWindow(SMALL, onClosed);

/** Keeps the screen awake while a routine goes on in this window. @returns lets it go. */
export const keepAwake = keepScreenAwake;
