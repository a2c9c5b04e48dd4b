import safety from '../../content/safety.json' with { type: 'json' };
import type { Family } from './families.ts';

/** The card that has to be read before the first routine of a family. */
export interface SafetyCard {
  name: string;
  /** A sentence that leads into the items, or stands alone where there are none. */
  intro: string;
  /** Any one of these speaks against the family. */
  items: readonly string[];
  /** How to go about it, whoever does it. */
  rules: readonly string[];
}

export const safetyCards: Readonly<Record<Family, SafetyCard>> = safety.cards;

/** The footer of every hands-on routine, and whom to turn to when something is wrong. */
export const stopRule: string = safety.stop.rule;
export const getHelp: readonly { name: string; items: readonly string[] }[] = safety.stop.help;

/** `short` for footers, `medium` before the first hands-on routine, `long` for the page about Rill. */
export const disclaimer: { short: string; medium: string; long: readonly { title: string; text: string }[] } = safety.disclaimer;
