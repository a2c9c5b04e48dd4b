import format, { type CompiledMessage } from 'icu-minify/format';
import type english from './en.ts';
import { formatters } from './formatters.ts';

type Messages = typeof english;
export type MessageKey = keyof Messages;
type MessageValues = Record<string, string | number>;
/** Compiled messages of one language; a missing message is filled from English when it is loaded. */
export type Catalogue = Record<MessageKey, CompiledMessage>;

/** The text between braces in a message without branches: `name`, or `name, number`. */
type Arguments<S> = S extends `${string}{${infer Argument}}${infer Rest}` ? Argument | Arguments<Rest> : never;
/** A number is written in the digits of the language only as `{name, number}`, so `{name}` takes text. */
type ValueOf<Argument> = Argument extends `${string}, number` ? number : string;
type NameOf<Argument> = Argument extends `${infer Name}, number` ? Name : Argument;

/**
 * The values a message needs. Inside plural and select branches text and names look alike to the type system,
 * so those messages take any values; `tests/unit/locales` checks them instead.
 */
type ValuesOf<S> = S extends `${string}, plural,${string}` | `${string}, select,${string}`
  ? [values: MessageValues]
  : [Arguments<S>] extends [never]
    ? []
    : [values: { [A in Arguments<S> as NameOf<A> & string]: ValueOf<A> }];

export type Translate = <K extends MessageKey>(key: K, ...values: ValuesOf<Messages[K]>) => string;

/** Messages of a catalogue as plain strings, with plurals and numbers by the locale's rules. */
export function createTranslate(catalogue: Catalogue, locale: string): Translate {
  return (key, ...values: MessageValues[]) => String(format(catalogue[key], locale, values[0], { formatters }));
}
