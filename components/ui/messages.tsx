import { createContext, type ReactNode, useContext } from 'react';
import type { Instant } from '../../core/time.ts';
import { formatters } from '../../locales/formatters.ts';
import type { Language } from '../../locales/load-catalogue.ts';
import { createTranslate, type Translate } from '../../locales/translate.ts';

export interface Messages {
  t: Translate;
  /** The language of the texts, a BCP 47 tag. */
  words: string;
  /** How numbers, times and dates are written, a BCP 47 tag for `Intl` (locales/person-locales.ts). */
  locale: string;
  /** Writing direction of the words. */
  dir: 'ltr' | 'rtl';
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** A clock time such as 14:40, in the locale's own form. */
  time: (at: Instant) => string;
  /** A date such as 22 November. */
  date: (at: Instant) => string;
}

const MessagesContext = createContext<Messages | null>(null);

export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

/** The words of the language in use, and numbers and times in its form. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('useMessages needs a MessagesProvider above it');
  return messages;
}

/** The functions that `useMessages` hands out in a page of this language. */
export function createMessages({ words, formats: locale, catalogue }: Language): Messages {
  const time = formatters.getDateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const date = formatters.getDateTimeFormat(locale, { day: 'numeric', month: 'long' });
  return {
    t: createTranslate(catalogue, locale),
    words,
    locale,
    dir: directionOf(words),
    number: (value, options) => formatters.getNumberFormat(locale, options).format(value),
    time: (at) => time.format(at),
    date: (at) => date.format(at),
  };
}

const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

/** Firefox before 153 has no `Intl.Locale.getTextInfo`, so the script decides. */
function directionOf(words: string): 'ltr' | 'rtl' {
  return RTL_SCRIPTS.has(new Intl.Locale(words).maximize().script ?? '') ? 'rtl' : 'ltr';
}
