import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { connectVoices } from '../../../stores/voice.ts';
import { fakeSpeech } from '../player/speech.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, openPage, startTime, stopTime } from './page.tsx';
import { storage } from './world.ts';

vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('./world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/shortcuts.ts', async () => (await import('./world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('./world.ts')).platform.notification());

beforeEach(() => {
  stopTime(Date.UTC(2026, 10, 23, 9));
});
afterEach(() => {
  cleanup();
  startTime();
  vi.restoreAllMocks();
});

const VOICES = [
  { name: 'Zoe', lang: 'en-GB', localService: true },
  { name: 'Ada', lang: 'en-US', localService: true },
  { name: 'Cloud', lang: 'en-US', localService: false },
  { name: 'Bea', lang: 'de-DE', localService: true },
];

async function open(voices: typeof VOICES, settings: Parameters<typeof openPage>[0] = {}) {
  const speech = fakeSpeech({ voices });
  await connectVoices();
  return { ...openPage({ section: '#sound', ...settings }), ...speech };
}

const button = (name: string) => screen.getByRole('button', { name });
const voiceSwitch = () => screen.getByRole('switch', { name: 'Say the steps aloud' });

describe('the voice', () => {
  it('is off until it is switched on', async () => {
    const { user } = await open(VOICES);
    expect(voiceSwitch().getAttribute('aria-checked')).toBe('false');
    await user.click(voiceSwitch());
    expect(storage.settings.voice.on).toBe(true);
  });

  it('is chosen among those of the device that speak the language', async () => {
    const { user } = await open(VOICES);
    const list = screen.getByRole('combobox', { name: 'Which voice' });
    expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'The best for the language',
      'Ada (American English)',
      'Zoe (British English)',
    ]);
    await user.selectOptions(list, 'Zoe (British English)');
    expect(storage.settings.voice.id).toBe('Zoe');
    await user.selectOptions(list, 'The best for the language');
    expect(storage.settings.voice.id).toBeNull();
  });

  it('of another language is still listed where it was chosen', async () => {
    await open(VOICES, { settings: { voice: { ...defaultSettings.voice, id: 'Bea' } } });
    expect(screen.getByRole('combobox', { name: 'Which voice' })).toHaveProperty('value', 'Bea');
  });

  it('is listed once where a speech program lends one voice a hundred names', async () => {
    const plain = { name: 'English (America) espeak-ng', lang: 'en-US', localService: true };
    const names = Array.from({ length: 100 }, (_, i) => ({ ...plain, name: `English (America)+Name${i} espeak-ng` }));
    const others = Array.from({ length: 13_000 }, (_, i) => ({ name: `Voice ${i}`, lang: 'af', localService: true }));
    await open([...names, plain, ...others]);
    const list = screen.getByRole('combobox', { name: 'Which voice' });
    expect([...list.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      'The best for the language',
      'English (America) espeak-ng (American English)',
    ]);
  });

  it('can be tested as it is set, and stops when the page is left', async () => {
    const voice = { ...defaultSettings.voice, id: 'Zoe', pace: 'fast' as const, volume: 0.5 };
    const { user, said, cancelled, unmount } = await open(VOICES, { settings: { voice } });
    await user.click(button('Test it'));
    expect(said).toMatchObject([{ voice: 'Zoe', rate: 1.15, volume: 0.5 }]);
    unmount();
    expect(cancelled).toHaveLength(1);
  });

  it('says so when it could not be heard, and no more once it is', async () => {
    const { user, said } = await open(VOICES);
    const speak = vi.spyOn(speechSynthesis, 'speak').mockImplementation((one) => void one.dispatchEvent(new Event('error')));
    await user.click(button('Test it'));
    expect(alerts()).toContain('could not be heard');
    speak.mockRestore();
    await user.click(button('Test it'));
    expect(said).toHaveLength(1);
    expect(alerts()).toBe('');
  });

  it('says so where the device has none, and offers nothing to choose', async () => {
    await open([{ name: 'Cloud', lang: 'en-US', localService: false }]);
    expect(screen.getByText(/^This device has no voice of its own/)).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Which voice' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Test it' })).toBeNull();
  });

  it('appears once the browser has read it', async () => {
    await open([]);
    const later = [{ name: 'Ada', lang: 'en-US', localService: true, voiceURI: 'Ada', default: false }];
    vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue(later as SpeechSynthesisVoice[]);
    act(() => void speechSynthesis.dispatchEvent(new Event('voiceschanged')));
    expect(button('Test it')).toBeTruthy();
  });
});

describe('the beat', () => {
  it('can be heard before it is switched on, and says so when it cannot be played', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockRejectedValue(new Error('no device'));
    const { user } = await open(VOICES);
    await user.click(button('Listen'));
    expect(await screen.findByText('The sound could not be played just now.')).toBeTruthy();
    expect(play).toHaveBeenCalledTimes(1);
    expect(storage.settings.beat.on).toBe(false);
  });
});

it('has no hard-coded words', async () => {
  const { container } = await open([], { language: pseudoLanguage });
  expectNothingHardCoded(container, ['Rill']);
});
