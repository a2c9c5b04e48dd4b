import * as v from 'valibot';
import { FAMILIES, type Family } from '../routines/families.ts';

export const SETTINGS_VERSION = 1;

/** How often a reminder may come, in minutes. */
export const EVERY_MIN = { min: 1, max: 240, default: 60 } as const;
/** The daily drinks goal in millilitres: the range and default of the health dossier (NHS and EFSA figures). */
export const GOAL_ML = { min: 1000, max: 3000, default: 1600 } as const;
export const PORTIONS_ML = [100, 150, 200, 250, 330, 500] as const;

const minutes = v.pipe(v.number(), v.integer(), v.minValue(EVERY_MIN.min), v.maxValue(EVERY_MIN.max));
const millilitres = v.pipe(v.number(), v.integer(), v.minValue(GOAL_ML.min), v.maxValue(GOAL_ML.max));
const instant = v.pipe(v.number(), v.finite());

const reminder = v.object({ enabled: v.boolean(), everyMin: minutes });

/** The answer to a safety check: may this family be offered, and when was that said. Nothing else is kept. */
const check = v.object({ allowed: v.boolean(), answeredAt: instant });

export const settingsSchema = v.object({
  version: v.literal(SETTINGS_VERSION),
  reminders: v.object({ drainage: reminder, drink: reminder }),
  /** `card` opens a prompt window; `badge` only marks the toolbar icon. */
  arrival: v.picklist(['card', 'badge']),
  drinks: v.object({ goalMl: millilitres }),
  routine: v.object({ preferred: v.string() }),
  checks: v.record(v.picklist(FAMILIES), check),
  theme: v.picklist(['system', 'light', 'dark']),
  figure: v.object({
    skin: v.picklist(['mist', 'shell', 'sand', 'honey', 'amber', 'umber', 'cacao']),
    hair: v.picklist(['none', 'short', 'tied', 'coils']),
    hairTone: v.picklist(['ink', 'chestnut', 'copper', 'sand', 'silver']),
    /** Off: as in a mirror. On: as if the figure faced you. */
    facing: v.boolean(),
  }),
});

export type Settings = v.InferOutput<typeof settingsSchema>;
export type SafetyChecks = Partial<Record<Family, v.InferOutput<typeof check>>>;

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  reminders: {
    drainage: { enabled: true, everyMin: EVERY_MIN.default },
    drink: { enabled: true, everyMin: EVERY_MIN.default },
  },
  arrival: 'card',
  drinks: { goalMl: GOAL_ML.default },
  routine: { preferred: 'breathe-and-open' },
  checks: {},
  theme: 'system',
  figure: { skin: 'honey', hair: 'short', hairTone: 'ink', facing: false },
};
