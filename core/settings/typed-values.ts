import { readVolume } from '../drinks/typed-volume.ts';
import { withoutHidden } from '../plain-text.ts';
import { readTypedNumber, readTypedWhole } from '../typed-number.ts';
import { GOAL_ML, NAME_LENGTH } from './limits.ts';

/** A number as typed, or null when it is not a whole one within the allowed range. */
export function readWhole(text: string, { min, max }: { min: number; max: number }): number | null {
  const whole = readTypedWhole(text);
  return whole !== null && whole >= min && whole <= max ? whole : null;
}

/** Minutes after midnight from a time field, whose value is `09:30` in every language; null while it is incomplete. */
export function readClock(value: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(value);
  return match && Number(match[1]) * 60 + Number(match[2]);
}

/** Minutes as a clock time: 570 is `09:30`. */
export function clockValue(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A name as typed, as it is seen and without space around it; null when nothing is left or it is too long. */
export function readName(text: string): string | null {
  const name = withoutHidden(text).trim();
  return name !== '' && name.length <= NAME_LENGTH ? name : null;
}

const ML_STEP = 100;

/** A drinks goal in millilitres from litres as typed, or null when it is out of range or finer than a tenth of a litre. */
export function readGoal(text: string): number | null {
  const litres = readTypedNumber(text);
  if (litres === null) return null;
  // Rounded away: 2.2 litres are not exactly 2200 ml in binary.
  const ml = Math.round(litres * 1000 * 1e6) / 1e6;
  return ml % ML_STEP === 0 && ml >= GOAL_ML.min && ml <= GOAL_ML.max ? ml : null;
}

/** A drinks goal in millilitres from whole fluid ounces as typed, or null when it is out of range. */
export function readGoalOunces(text: string): number | null {
  return readTypedWhole(text) === null ? null : readVolume(text, 'fl-oz', GOAL_ML);
}
