import { afterEach, expect, test, vi } from 'vitest';
import { isSpeaking, localVoices, speakNext, watchVoices } from '../../../platform/speech.ts';

afterEach(() => vi.unstubAllGlobals());

const refuse = () => {
  throw new Error('refused');
};
const voice = { voiceURI: 'home', name: 'Home', lang: 'en_GB', localService: true, default: true };

test.each([
  ['says nothing of it', undefined],
  ['fails to tell', { getVoices: refuse }],
  ['answers nothing', { getVoices: () => undefined }],
  ['has none', { getVoices: () => [] }],
])('a device has no voices where the browser %s', (_, speechSynthesis) => {
  vi.stubGlobal('speechSynthesis', speechSynthesis);
  watchVoices(() => undefined);
  expect(localVoices()).toEqual([]);
});

test('what the browser fails to say is told, and nothing waits for it', () => {
  vi.stubGlobal('SpeechSynthesisUtterance', EventTarget);
  vi.stubGlobal('speechSynthesis', { getVoices: () => [voice], speak: refuse, cancel: () => undefined, speaking: true });
  const onFail = vi.fn();
  speakNext([{ text: 'Breathe in.', voiceId: 'home', rate: 1, volume: 1, onFail }]);
  expect(onFail).toHaveBeenCalledOnce();
  expect(isSpeaking()).toBe(false);
});
