import * as v from 'valibot';
import { withoutHidden } from '../plain-text.ts';
import { FAMILIES, type Family } from '../routines/families.ts';
import { readCallPage } from './call-page.ts';
import {
  AWAY_MIN,
  CALL_PAGE_LENGTH,
  DAY_START_HOUR,
  EVERY_MIN,
  GOAL_ML,
  HAIR_TONES,
  HAIRS,
  HOLD_LIMIT_MIN,
  LULL_S,
  NAME_LENGTH,
  PER_DAY,
  PORTION_ML,
  PORTIONS_COUNT,
  SETTINGS_VERSION,
  SKINS,
  UNITS,
} from './limits.ts';
import { TIPS } from './tips.ts';
import { WAYS } from './ways.ts';

const VOICE_ID_LENGTH = 200;

/**
 * The most items that are read of each list: well beyond the number that can be chosen (`limits.ts`) or has ever been stored, and far from
 * a number that would make a page slow. Further items are cut off when the settings are read and mended.
 */
const READ = { reminders: 100, pages: 200, times: 200, ranges: 50, routines: 500 };
const ID_LENGTH = 100;

const whole = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const instant = v.pipe(v.number(), v.finite());
const minuteOfDay = whole({ min: 0, max: 1439 });

const way = v.picklist(WAYS);
const id = v.pipe(v.string(), v.maxLength(ID_LENGTH));

const listOf = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most));
/** A list in which nothing comes twice; of two that are the same, the first one counts. */
const setOf = <S extends v.GenericSchema>(item: S, most: number, keyOf: (value: v.InferOutput<S>) => unknown = (value) => value) =>
  v.pipe(
    v.array(item),
    v.maxLength(most),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input = dataset.value;
      const seen = new Set<unknown>();
      for (const [key, value] of input.entries()) {
        if (seen.has(keyOf(value)))
          addIssue({ message: 'It is there already', path: [{ type: 'array', origin: 'value', input, key, value }] });
        seen.add(keyOf(value));
      }
    }),
  );

const range = v.object({ from: minuteOfDay, to: minuteOfDay });
const weekHours = v.pipe(v.array(listOf(range, READ.ranges)), v.length(7));
const clockTime = v.object({ at: minuteOfDay, weekdays: setOf(whole({ min: 1, max: 7 }), 7) });
/** An address in the form to which typed addresses are brought: `com` alone would be half of all pages. */
const page = v.pipe(
  v.string(),
  v.maxLength(CALL_PAGE_LENGTH),
  v.check((text) => readCallPage(text) === text),
);
const routineIds = setOf(id, READ.routines);

const reminder = v.object({
  enabled: v.boolean(),
  everyMin: whole(EVERY_MIN),
  /** Fixed clock times in place of the interval, when there are any. */
  times: listOf(clockTime, READ.times),
  way,
});

/** A reminder that a person has added. */
const ownReminder = v.object({
  ...reminder.entries,
  id: v.pipe(id, v.regex(/^own-/)),
  name: v.pipe(v.string(), v.transform(withoutHidden), v.trim(), v.nonEmpty(), v.maxLength(NAME_LENGTH)),
  /** The routine it offers; null is a drink. */
  routineId: v.nullable(id),
  /** Hours of its own; null follows the working hours. */
  hours: v.nullable(weekHours),
});

/** The answer to a safety check: may this family be offered, and when was that said. Nothing else is kept. */
const check = v.object({ allowed: v.boolean(), answeredAt: instant });

export const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  reminders: v.object({ drainage: reminder, drink: reminder }),
  ownReminders: setOf(ownReminder, READ.reminders, ({ id: own }) => own),
  hours: v.object({ on: v.boolean(), week: weekHours }),
  presence: v.object({
    awayMin: whole(AWAY_MIN),
    holdFullScreen: v.boolean(),
    holdSound: v.boolean(),
    /** Hosts, or hosts with the start of a path, whose sound holds nothing: for music that plays all day. */
    soundExceptions: setOf(page, READ.pages),
    holdCalls: v.boolean(),
    /** Hosts, or hosts with the start of a path, of pages that are calls. */
    callPages: setOf(page, READ.pages),
    /** null: for as long as it lasts. */
    holdLimitMin: v.nullable(whole(HOLD_LIMIT_MIN)),
    /** `auto` waits where a prompt takes the focus (Firefox); null never waits. */
    lullS: v.nullable(v.union([v.literal('auto'), whole(LULL_S)])),
  }),
  /** The most prompts in a day; null is no limit. */
  perDay: v.nullable(whole(PER_DAY)),
  /** A badge a minute before; for each break it starts the background once more. */
  headsUp: v.boolean(),
  chime: v.object({ on: v.boolean(), volume: share }),
  /** Says the steps of a routine aloud. */
  voice: v.object({
    on: v.boolean(),
    /** The browser's own name for one of the device's voices; null is the best one for the language. */
    id: v.nullable(v.pipe(v.string(), v.maxLength(VOICE_ID_LENGTH))),
    pace: v.picklist(['slow', 'normal', 'fast']),
    volume: share,
  }),
  /** A sound for each beat of a routine. */
  beat: v.object({ on: v.boolean(), volume: share }),
  /** A short vibration for each beat, on devices that can. */
  vibration: v.boolean(),
  /** Keys of a single character act in the player. Off: Space, the arrows and Escape alone do, for whose speech or switch types letters. */
  letterKeys: v.boolean(),
  drinks: v.object({ goalMl: whole(GOAL_ML) }),
  volumes: v.object({
    /** `auto` follows the language and region. */
    unit: v.picklist(UNITS),
    /** The amounts by which a drink is logged, each with one click. */
    portionsMl: v.pipe(v.array(whole(PORTION_ML)), v.minLength(PORTIONS_COUNT.min), v.maxLength(PORTIONS_COUNT.max)),
  }),
  /** Late evenings belong to the day before. Entries keep the day they were written in. */
  day: v.object({ startHour: whole(DAY_START_HOUR) }),
  /** Whether "4 of the last 7 days" is told. */
  rhythm: v.object({ shown: v.boolean() }),
  /** When a backup was saved last, and when the reminder of it was put away. */
  backup: v.object({ savedAt: v.nullable(instant), dismissedAt: v.nullable(instant) }),
  routine: v.object({
    /** The routine that *Start drainage* starts. */
    preferred: id,
    /** Prompts offer a different routine each time; off, they offer the preferred one. */
    rotate: v.boolean(),
    favourites: routineIds,
    hidden: routineIds,
    notAtWork: routineIds,
    /** The routine after which the person felt sore, and when; that routine makes way for a gentler one for a while. */
    sore: v.nullable(v.object({ routineId: id, at: instant })),
  }),
  checks: v.record(v.picklist(FAMILIES), check),
  /** The circumstances in which a routine is followed; a call ends at the given time. */
  situation: v.object({ oneHand: v.boolean(), glasses: v.boolean(), makeUp: v.boolean(), onCallUntil: v.nullable(instant) }),
  /** The tips that have been told. */
  tips: setOf(v.picklist(TIPS), TIPS.length),
  theme: v.picklist(['system', 'light', 'dark']),
  figure: v.object({
    skin: v.picklist(SKINS),
    hair: v.picklist(HAIRS),
    hairTone: v.picklist(HAIR_TONES),
    /** Off: as in a mirror. On: as if the figure faced you. */
    facing: v.boolean(),
  }),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type ReminderSettings = v.InferOutput<typeof reminder>;
export type OwnReminder = v.InferOutput<typeof ownReminder>;
export type SafetyChecks = Partial<Record<Family, v.InferOutput<typeof check>>>;
