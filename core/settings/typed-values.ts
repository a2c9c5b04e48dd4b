import { readTypedNumber, readTypedWhole } from '../typed-number.ts';
import { EVERY_MIN, GOAL_ML } from './schema.ts';

/** Minutes between breaks as typed, or null when they are not a whole number in the allowed range. */
export function readMinutes(text: string, locale: string): number | null {
  const minutes = readTypedWhole(text, locale);
  return minutes !== null && minutes >= EVERY_MIN.min && minutes <= EVERY_MIN.max ? minutes : null;
}

const ML_STEP = 100;

/** A drinks goal in millilitres from litres as typed, or null when it is out of range or finer than a tenth of a litre. */
export function readGoal(text: string, locale: string): number | null {
  const litres = readTypedNumber(text, locale);
  if (litres === null) return null;
  // Rounded away: 2.2 litres are not exactly 2200 ml in binary.
  const ml = Math.round(litres * 1000 * 1e6) / 1e6;
  return ml % ML_STEP === 0 && ml >= GOAL_ML.min && ml <= GOAL_ML.max ? ml : null;
}
