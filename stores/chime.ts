import { playSound } from '../platform/chime.ts';

/**
 * The soft sound of a prompt.
 * @param volume 0 to 1.
 * @returns whether it could be played, for the page that tests it.
 */
export function playChime(volume: number): Promise<boolean> {
  return playSound(volume);
}
