/**
 * Speech by the voices of the device. A voice that is not `localService` would send the text to a server, so no other is ever used:
 * every utterance names its voice, and without one nothing is spoken.
 *
 * The browser is given a single utterance at a time. Lines that wait are kept here, so that they can be replaced without cutting a sentence
 * short.
 */

export interface LocalVoice {
  /** The browser's own name for it, the same after a restart. */
  id: string;
  name: string;
  /** A BCP 47 tag. */
  lang: string;
  isDefault: boolean;
}

export interface Line {
  text: string;
  voiceId: string;
  /** 1 is the voice's own. */
  rate: number;
  /** 0 to 1. */
  volume: number;
  /** The browser could not say it. */
  onFail?: (() => void) | undefined;
}

/** No sentence takes so long: the browser has lost it, as some do, without a word. */
const LOST_MS = 20_000;

let waiting: readonly Line[] = [];
let begunAt = 0;
/** Held until it ends: Chromium may collect an utterance before its `end` (https://crbug.com/40379446). */
let underWay: SpeechSynthesisUtterance | null = null;

/** The voices of this device. Chromium reads them late: `watchVoices` tells when there are more. */
export function localVoices(): LocalVoice[] {
  return voices().map(({ voiceURI, name, lang, default: isDefault }) => ({ id: voiceURI, name, lang: lang.replace('_', '-'), isDefault }));
}

export function watchVoices(onChange: () => void): void {
  globalThis.speechSynthesis?.addEventListener?.('voiceschanged', onChange);
}

/** Says these lines next. A sentence under way is finished first; lines that still waited are dropped. */
export function speakNext(lines: readonly Line[]): void {
  if (isSpeaking() && performance.now() - begunAt > LOST_MS) stopSpeaking();
  waiting = lines;
  if (!isSpeaking()) proceed();
}

/** Stops in the middle of the word. */
export function stopSpeaking(): void {
  waiting = [];
  underWay = null;
  globalThis.speechSynthesis?.cancel();
}

/** Whether something is being said, or waits to be. */
export function isSpeaking(): boolean {
  const { speaking = false, pending = false } = globalThis.speechSynthesis ?? {};
  return underWay !== null && (speaking || pending);
}

function proceed(): void {
  underWay = null;
  const [line, ...rest] = waiting;
  waiting = rest;
  if (!line) return;
  const voice = voices().find(({ voiceURI }) => voiceURI === line.voiceId);
  if (!voice) {
    waiting = [];
    return;
  }
  const utterance = new SpeechSynthesisUtterance(line.text);
  Object.assign(utterance, { voice, lang: voice.lang, rate: line.rate, volume: line.volume });
  const end = () => {
    if (underWay === utterance) proceed();
  };
  utterance.addEventListener('end', end);
  utterance.addEventListener('error', () => {
    // An utterance that was stopped ends in an error too.
    if (underWay === utterance) line.onFail?.();
    end();
  });
  underWay = utterance;
  begunAt = performance.now();
  try {
    speechSynthesis.speak(utterance);
  } catch {
    stopSpeaking();
    line.onFail?.();
  }
}

/** An empty list where the browser fails to tell: a card must not fail for want of a voice. */
function voices(): SpeechSynthesisVoice[] {
  try {
    return speechSynthesis.getVoices().filter(({ localService }) => localService === true);
  } catch {
    return [];
  }
}
