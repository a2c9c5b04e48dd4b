import { vi } from 'vitest';

interface Said {
  text: string;
  voice: string;
  rate: number;
  volume: number;
}

interface Options {
  /** By name; voices of a server are not of the device. */
  voices?: readonly { name: string; lang: string; localService: boolean }[];
  /** How long an utterance takes. */
  ms?: number;
}

/** A browser that speaks, one utterance at a time, and keeps what it was told to say. */
export function fakeSpeech({ voices = [{ name: 'Home', lang: 'en-GB', localService: true }], ms = 500 }: Options = {}) {
  const said: Said[] = [];
  const cancelled: string[] = [];
  let current: { text: string; timer: ReturnType<typeof setTimeout> } | null = null;
  const synthesis = Object.assign(new EventTarget(), {
    pending: false,
    speaking: false,
    getVoices: () => voices.map((voice) => ({ ...voice, voiceURI: voice.name, default: false })),
    speak(utterance: SpeechSynthesisUtterance) {
      said.push({ text: utterance.text, voice: utterance.voice?.name ?? '', rate: utterance.rate, volume: utterance.volume });
      synthesis.speaking = true;
      const end = () => {
        current = null;
        synthesis.speaking = false;
        utterance.dispatchEvent(new Event('end'));
      };
      current = { text: utterance.text, timer: setTimeout(end, ms) };
    },
    cancel() {
      if (!current) return;
      clearTimeout(current.timer);
      cancelled.push(current.text);
      current = null;
      synthesis.speaking = false;
    },
  });
  class Utterance extends EventTarget {
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  return { said, cancelled, texts: () => said.map(({ text }) => text) };
}
