import { create } from 'zustand';
import type { Settings } from '../core/settings/schema.ts';
import { isSpeaking, type LocalVoice, localVoices, speakNext, stopSpeaking, watchVoices } from '../platform/speech.ts';

export type { LocalVoice } from '../platform/speech.ts';

/** How fast a voice reads, as a share of its own pace. An instruction is easier to follow a little slower. */
const RATES: Readonly<Record<Settings['voice']['pace'], number>> = { slow: 0.8, normal: 0.95, fast: 1.15 };
/** Counting is softer than what is said. */
const COUNTING = 0.6;

/** The voices that need no server; an empty list until the voices have been read, and on devices without any. */
export const useVoices = create<{ voices: readonly LocalVoice[] }>(() => ({ voices: [] }));

export async function connectVoices(): Promise<void> {
  const read = () => useVoices.setState({ voices: localVoices() });
  watchVoices(read);
  read();
}

/** The chosen voice where this device has it, else the best for the language; null where there is none. */
export function voiceFor(voices: readonly LocalVoice[], chosen: string | null, locale: string): LocalVoice | null {
  const sameLanguage = voicesToChoose(voices, null, locale);
  return (
    voices.find(({ id }) => id === chosen) ??
    sameLanguage.find(({ lang }) => lang.toLowerCase() === locale.toLowerCase()) ??
    sameLanguage.find(({ isDefault }) => isDefault) ??
    sameLanguage[0] ??
    null
  );
}

/**
 * eSpeak NG lends each of its voices about a hundred names, such as `English (America)+Adam`: with Speech Dispatcher a browser on Linux
 * has more than 13,000 of them.
 */
const BORROWED_NAME = /\+[^+\s]+ espeak-ng$/;

/** The voices worth choosing among: the voices that speak the language of the texts, and the chosen voice. */
export function voicesToChoose(voices: readonly LocalVoice[], chosen: string | null, locale: string): LocalVoice[] {
  return voices.filter(({ id, name, lang }) => id === chosen || (languageOf(lang) === languageOf(locale) && !BORROWED_NAME.test(name)));
}

type Speech = Pick<Settings['voice'], 'id' | 'pace' | 'volume'>;

/**
 * Says some sentences next, after the one under way.
 * @param onFail hears of each that the browser could not say.
 * @returns whether there is a voice to say them.
 */
export function say(sentences: readonly string[], speech: Speech, locale: string, onFail?: () => void): boolean {
  const voice = voiceFor(useVoices.getState().voices, speech.id, locale);
  if (!voice) return false;
  speakNext(sentences.map((text) => ({ text, voiceId: voice.id, rate: RATES[speech.pace], volume: speech.volume, onFail })));
  return true;
}

/** Counts softly, and only where nothing else is being said: a number that comes late is worse than none. */
export function count(text: string, speech: Speech, locale: string): void {
  if (!isSpeaking()) say([text], { ...speech, volume: speech.volume * COUNTING }, locale);
}

export const hush = stopSpeaking;

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
