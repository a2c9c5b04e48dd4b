/** The beat of a routine, to hear and to feel. */

/** Addresses in the extension's own pages, which is where they are played. */
const SOUNDS = { beat: '/sounds/beat.wav', step: '/sounds/step.wav' } as const;

type BeatSound = keyof typeof SOUNDS;

const players = new Map<BeatSound, HTMLAudioElement>();

/**
 * Plays a soft sound on a beat, or another one where a step begins; a sound that is still sounding begins again.
 * @param volume 0 to 1.
 * @returns whether it could be played, for the page that tests it.
 */
export async function playBeat(sound: BeatSound, volume: number): Promise<boolean> {
  const player = players.get(sound) ?? new Audio(SOUNDS[sound]);
  players.set(sound, player);
  player.volume = Math.max(0, Math.min(volume, 1));
  player.currentTime = 0;
  return player.play().then(
    () => true,
    () => false,
  );
}

const BEAT_MS = 25;
/** On, off, on. */
const STEP_MS = [40, 60, 40];

/** Whether this device has something that vibrates. Computers have the function as well; a hand-held screen is a good sign that more is there. */
export function hasVibration(): boolean {
  return typeof navigator.vibrate === 'function' && matchMedia('(pointer: coarse)').matches;
}

/** A short vibration on a beat, for the hand that holds the device. */
export function feelBeat(sound: BeatSound): void {
  if (hasVibration()) navigator.vibrate(sound === 'step' ? STEP_MS : BEAT_MS);
}
