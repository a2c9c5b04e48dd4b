import { expect } from 'vitest';
import type { Language } from '../../locales/load-catalogue.ts';
import { personLocales } from '../../locales/person-locales.ts';
import { englishLanguage, pseudoLanguage } from './pseudo-language.tsx';

/**
 * People by what their browser says of languages, and what is usual where they are. How that is written is asked of `Intl`,
 * so CLDR is the judge; `english` is the English that is closest to it.
 */
export interface Person {
  languages: string;
  english: string;
  hourCycle: 'h12' | 'h23';
  firstDay: string;
  unit: 'ml' | 'fl oz';
}

const metric = { unit: 'ml' } as const;
const europe = { hourCycle: 'h23', firstDay: 'Monday', ...metric } as const;

export const PEOPLE: Person[] = [
  { languages: 'en-US, en', english: 'en-US', hourCycle: 'h12', firstDay: 'Sunday', unit: 'fl oz' },
  { languages: 'en-GB, en-US, en', english: 'en-GB', ...europe },
  { languages: 'de-DE, de, en-US, en', english: 'en-DE', ...europe },
  { languages: 'de-DE', english: 'en-DE', ...europe },
  { languages: 'fr, fr-FR, en-US, en', english: 'en-FR', ...europe },
  { languages: 'fr, en-US, en', english: 'en-FR', ...europe },
  { languages: 'fr-CA', english: 'en-CA', hourCycle: 'h23', firstDay: 'Sunday', ...metric },
  { languages: 'ar-EG', english: 'en-001', hourCycle: 'h12', firstDay: 'Saturday', ...metric },
  { languages: 'fa-IR', english: 'en-001', hourCycle: 'h23', firstDay: 'Saturday', ...metric },
  { languages: 'ja-JP', english: 'en-JP', hourCycle: 'h23', firstDay: 'Sunday', ...metric },
  { languages: 'th-TH', english: 'en-001', hourCycle: 'h23', firstDay: 'Sunday', ...metric },
];

/** The forms of Rill once there are words in these languages. */
export const FORMATS = ['en-US', 'en-GB', 'de-DE', 'fr-CA', 'ar-EG', 'fa-IR', 'ja-JP', 'th-TH'];

export function languageOf({ languages }: Pick<Person, 'languages'>): Language {
  return { ...englishLanguage, ...personLocales(languages.split(', '), ['en'], 'en-US') };
}

/** With marks around the words, which may hold digits of their own. */
export function inFormats(formats: string): Language {
  return { ...pseudoLanguage, formats };
}

/** A clock time, given by the person's own clock. */
export function clock({ english, hourCycle }: Person, hour: number, minute: number): string {
  const form = { hour: 'numeric', minute: '2-digit', hourCycle, timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(english, form).format(Date.UTC(2026, 10, 22, hour, minute));
}

export function date({ english }: Person, day: string, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(english, { ...form, timeZone: 'UTC' }).format(Date.parse(day));
}

/** An amount in the person's unit. */
export function amount({ english, unit }: Person, { ml, ounces }: { ml: number; ounces: number }): string {
  return unit === 'ml' ? measured(english, 'milliliter', ml) : measured(english, 'fluid-ounce', ounces);
}

/** A day's amount in the person's unit. */
export function dayAmount({ english, unit }: Person, { litres, ounces }: { litres: number; ounces: number }): string {
  return unit === 'ml' ? measured(english, 'liter', litres) : measured(english, 'fluid-ounce', ounces);
}

function measured(english: string, unit: string, value: number): string {
  return new Intl.NumberFormat(english, { style: 'unit', unit }).format(value);
}

/**
 * Looks for forms that no surface may show to a person: another clock than theirs, another unit, or digits that the words are not written
 * with.
 */
export function expectOnlyTheirs(container: Element, { hourCycle, unit }: Person): void {
  const text = textOf(container);
  if (hourCycle === 'h23') expect(text).not.toMatch(/\d\s?[ap]\.?m\b/i);
  else expect(text).not.toMatch(/\b(1[3-9]|2[0-3]):\d\d/);
  expect(text).not.toMatch(unit === 'ml' ? /\d (US )?fl oz/ : /\d\s?m?l\b/i);
  expect(text.match(/\p{Nd}/gu)?.filter((digit) => !/\d/.test(digit)) ?? []).toEqual([]);
}

/**
 * Numbers that are written without `Intl` keep European digits where others are usual.
 * @param content texts of routines and the like, which bring their own.
 */
export function expectNoStrayDigits(container: Element, formats: string, content: readonly string[] = []): void {
  const usual = new Intl.NumberFormat(formats).format(0);
  if (usual === '0') return;
  const values = textOf(container).replace(/\[!!.*?!!\]/gs, ' ');
  const bare = content.reduce((rest, known) => rest.replaceAll(known, ' '), values);
  expect(bare.match(/.{0,30}[0-9].{0,30}/g) ?? []).toEqual([]);
}

const SPOKEN = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt'];

/** The texts that are read and said, in lines; also the text in fields, but not in the browser's own fields for times and dates. */
function textOf(container: Element): string {
  const elements = [container, ...container.querySelectorAll('*')];
  const own = (element: Element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.textContent);
  const typed = (element: Element) => (element instanceof HTMLInputElement && element.type === 'text' ? [element.value] : []);
  return elements
    .filter((element) => !element.closest('style, script'))
    .flatMap((element) => [own(element).join(''), ...SPOKEN.flatMap((name) => element.getAttribute(name) ?? []), ...typed(element)])
    .filter((text) => text?.trim())
    .join('\n');
}
