import { playBeatSound } from '../platform/beat.ts';
import { canVibrate, vibrate } from '../platform/vibration.ts';

/** Whether this device has something that vibrates. */
export const hasVibration = canVibrate;

const BEAT_MS = 25;
const STEP_MS = [40, 60, 40];

/**
 * A soft sound on a beat, or another one where a step begins.
 * @param volume 0 to 1.
 * @returns whether it could be played, for the page that tests it.
 */
export function playBeat(sound: 'beat' | 'step', volume: number): Promise<boolean> {
  return playBeatSound(sound, volume);
}

/** The same for the hand that holds the device. */
export function feelBeat(beat: 'beat' | 'step'): void {
  vibrate(beat === 'step' ? STEP_MS : BEAT_MS);
}
