import type { Messages } from '../ui/messages.tsx';

/** Seconds as minutes and seconds in the locale's digits, such as 1:05. */
export function clockText(seconds: number, number: Messages['number']): string {
  return `${number(Math.floor(seconds / 60))}:${number(seconds % 60, { minimumIntegerDigits: 2 })}`;
}

/** A length of time in words, such as "1 minute, 5 seconds". */
export function durationText(seconds: number, locale: string): string {
  return new Intl.DurationFormat(locale, { style: 'long' }).format({ minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
