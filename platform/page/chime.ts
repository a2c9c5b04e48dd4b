import { browser } from '../browser.ts';

/**
 * Plays the chime in this page. An `<audio>` plays without a click in extension pages of both browsers; an `AudioContext` does not.
 * @param volume 0 to 1.
 * @returns whether it could be played.
 */
export async function playChime(volume: number): Promise<boolean> {
  const audio = new Audio(browser.runtime.getURL('/sounds/chime.wav'));
  audio.volume = Math.max(0, Math.min(volume, 1));
  return audio.play().then(
    () => true,
    () => false,
  );
}
