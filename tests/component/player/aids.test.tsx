import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { Window as SmallWindow } from 'happy-dom';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, type PlayerProps } from '../../../components/player/player.tsx';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import type { Routine } from '../../../core/routines/schema.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { connectVoices } from '../../../stores/voice.ts';
import { englishLanguage, renderIn } from '../pseudo-language.tsx';
import { fakeSpeech } from './speech.ts';

const breathe = await loadRoutine('breathe-and-open');

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'setTimeout', 'clearTimeout', 'Date'],
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const VOICE = { ...defaultSettings.voice, on: true };
const BEAT = { on: true, volume: 0.5 };

/** A player whose switches work, as they do where the settings remember them. */
function Wired({ aids, ...props }: PlayerProps) {
  const [now, setNow] = useState(aids);
  return (
    <Player
      {...props}
      aids={now}
      onVoice={(on) => setNow({ ...now, voice: { ...now.voice, on } })}
      onBeat={(on) => setNow({ ...now, beat: { ...now.beat, on } })}
    />
  );
}

async function play(aids: Partial<PlayerProps['aids']>, routine: Routine = breathe) {
  await connectVoices();
  const calls = { onProgress() {}, onFacing() {}, onVoice() {}, onBeat() {}, onFeel() {}, onAgain() {}, onClose() {}, onLeave: vi.fn() };
  const all = { voice: defaultSettings.voice, beat: defaultSettings.beat, vibration: false, ...aids };
  const figure = defaultSettings.figure;
  return {
    ...calls,
    ...renderIn(englishLanguage, <Wired routine={routine} variant="full" figure={figure} aids={all} isLogged feel={null} {...calls} />),
  };
}

function pass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const statuses = () => screen.getAllByRole('status').map((region) => region.textContent);

describe('the voice', () => {
  test('says title, instruction and caution of a step, sentence by sentence', async () => {
    const { texts } = fakeSpeech();
    await play({ voice: VOICE });
    pass(8.1);
    expect(texts()).toEqual(['Sit tall', 'Sit tall, let your shoulders drop and unclench your jaw.', 'Belly breaths']);
    pass(2.5);
    expect(texts().slice(2)).toEqual([
      'Belly breaths',
      'Rest your hands on your belly.',
      'Breathe in through your nose for 4, then out slowly for 6.',
      'Breathe normally if you feel light-headed.',
    ]);
  });

  test('says in and out, and counts more softly than it speaks', async () => {
    const { said } = fakeSpeech();
    await play({ voice: VOICE });
    pass(50);
    const texts = said.map(({ text }) => text);
    expect(texts).toContain('Out');
    expect(texts.filter((text) => /^\d$/.test(text))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const volumeOf = (text: string) => said.find((one) => one.text === text)?.volume ?? 0;
    expect(volumeOf('3')).toBeLessThan(volumeOf('Sit tall'));
    expect(texts.at(-1)).toBe('Done. Notice how that feels.');
  });

  test('says the side of a step that alternates', async () => {
    const { texts } = fakeSpeech({ ms: 100 });
    const [first] = breathe.steps;
    const step = { ...(first as NonNullable<typeof first>), side: 'alternate' as const, reps: 3, beatS: 2, leadS: 0, sec: 6 };
    await play({ voice: VOICE }, { ...breathe, steps: [step] });
    pass(8);
    expect(texts().slice(2)).toEqual(['Left, 1', 'Right, 2', 'Left, 3']);
  });

  test('never falls behind: what is not said in time is left out, and no sentence is cut by the next step', async () => {
    const { texts, cancelled } = fakeSpeech({ ms: 7_000 });
    await play({ voice: VOICE });
    pass(20);
    expect(texts()).toEqual(['Sit tall', 'Sit tall, let your shoulders drop and unclench your jaw.', 'Belly breaths']);
    expect(cancelled).toEqual([]);
  });

  test('stops in a pause, and names the step when it goes on', async () => {
    const { texts, cancelled } = fakeSpeech({ ms: 2_000 });
    await play({ voice: VOICE });
    pass(9);
    press(' ');
    expect(cancelled).toHaveLength(1);
    const before = texts().length;
    pass(10);
    expect(texts()).toHaveLength(before);
    press(' ');
    pass(0.1);
    expect(texts().slice(before)).toEqual(['Belly breaths']);
  });

  test.each(['leaving', 'closing'])('stops on %s', async (way) => {
    const { cancelled } = fakeSpeech({ ms: 2_000 });
    const { unmount } = await play({ voice: VOICE });
    pass(1);
    if (way === 'leaving') press('Escape');
    else unmount();
    expect(cancelled).toEqual(['Sit tall']);
  });

  test('is switched by V, begins with the present step, and falls silent at once', async () => {
    const { texts, cancelled } = fakeSpeech({ ms: 2_000 });
    await play({});
    pass(9);
    expect(texts()).toEqual([]);
    press('v');
    expect(texts()).toEqual(['Belly breaths']);
    expect(screen.getByRole('button', { name: 'Say the steps aloud' }).getAttribute('aria-pressed')).toBe('true');
    press('v');
    expect(cancelled).toEqual(['Belly breaths']);
  });

  test('is never one that would send the text away', async () => {
    const voices = [
      { name: 'Cloud', lang: 'en-US', localService: false },
      { name: 'Hier', lang: 'de-DE', localService: true },
    ];
    const { said } = fakeSpeech({ voices });
    await play({ voice: { ...VOICE, id: 'Cloud' } });
    pass(10);
    expect(said).toEqual([]);
  });

  test('is the chosen one, at its pace', async () => {
    const voices = [
      { name: 'First', lang: 'en-US', localService: true },
      { name: 'Second', lang: 'en-GB', localService: true },
    ];
    const { said } = fakeSpeech({ voices });
    await play({ voice: { ...VOICE, id: 'Second', pace: 'slow' } });
    pass(1);
    expect(said[0]).toMatchObject({ voice: 'Second', rate: 0.8 });
  });

  test('begins with the present step when the browser reads it late', async () => {
    const voices: { name: string; lang: string; localService: boolean }[] = [];
    const { texts } = fakeSpeech({ voices });
    await play({ voice: VOICE });
    pass(0.2);
    voices.push({ name: 'Late', lang: 'en-US', localService: true });
    act(() => void speechSynthesis.dispatchEvent(new Event('voiceschanged')));
    expect(texts()).toEqual(['Sit tall']);
    pass(10);
    expect(statuses()).not.toContain('No voice on this device, so it stays silent.');
  });

  test('finds its way again after a sentence that the browser has lost', async () => {
    const { texts } = fakeSpeech({ ms: 1e9 });
    await play({ voice: VOICE });
    pass(29);
    expect(texts()).toEqual(['Sit tall', 'Open the collarbone hollows']);
  });

  test('says so where there is none, for a moment', async () => {
    fakeSpeech({ voices: [] });
    await play({});
    press('v');
    pass(0.5);
    expect(statuses()).toContain('No voice on this device, so it stays silent.');
    pass(5);
    expect(statuses()).not.toContain('No voice on this device, so it stays silent.');
  });
});

describe('the beat', () => {
  function hear() {
    const heard: { s: number; sound: string; volume: number }[] = [];
    const from = performance.now();
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
      heard.push({ s: Math.round((performance.now() - from) / 1000), sound: this.src.split('/').at(-1) ?? '', volume: this.volume });
      return Promise.resolve();
    });
    return heard;
  }

  test('counts in, and sounds with each repetition, each step and the end, never twice at once', async () => {
    const heard = hear();
    await play({ beat: BEAT });
    pass(50);
    const told = heard.map(({ s, sound }) => `${s} ${sound}`);
    expect(told.at(-1)).toBe('48 step.wav');
    expect(told.slice(0, 10)).toEqual([
      '0 beat.wav',
      '1 beat.wav',
      '2 beat.wav',
      '8 step.wav',
      '12 beat.wav',
      '18 beat.wav',
      '22 beat.wav',
      '28 step.wav',
      '32 beat.wav',
      '34 beat.wav',
    ]);
    expect(heard[0]?.volume).toBe(0.5);
  });

  test('is silent until S switches it on, and in a pause', async () => {
    const heard = hear();
    await play({});
    pass(10);
    expect(heard).toEqual([]);
    press('s');
    pass(3);
    expect(heard).toHaveLength(1);
    press(' ');
    pass(20);
    expect(heard).toHaveLength(1);
  });

  test('is felt where there is something that vibrates', async () => {
    const vibrate = vi.fn();
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { vibrate }));
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : real(query),
    );
    await play({ vibration: true });
    pass(2.5);
    expect(vibrate).toHaveBeenCalledTimes(3);
  });
});

describe('milestones', () => {
  test('are shown and announced once each, and go by themselves', async () => {
    await play({});
    pass(25.6);
    expect(statuses()).toContain('Half-way');
    pass(5);
    expect(statuses()).not.toContain('Half-way');
    pass(7.6);
    expect(statuses()).toContain('Ten seconds left');
  });
});

describe('counting in', () => {
  test('shows three seconds before it begins, and two before it goes on', async () => {
    const { container } = await play({});
    const shown = () => container.querySelector('[aria-hidden="true"] > b.num')?.textContent;
    expect(shown()).toBe('3');
    pass(1.1);
    expect(shown()).toBe('2');
    pass(2);
    expect(shown()).toBeUndefined();
    expect(screen.getByText('0:45 left')).toBeTruthy();
    press(' ');
    press(' ');
    expect(shown()).toBe('2');
  });
});

describe('the keys', () => {
  test('are listed on asking, and Escape closes the list before it leaves', async () => {
    const { onLeave } = await play({});
    press('?');
    expect(screen.getByText('Begin this step again')).toBeTruthy();
    press('Escape');
    expect(screen.queryByText('Begin this step again')).toBeNull();
    expect(onLeave).not.toHaveBeenCalled();
    press('Escape');
    press('Escape');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  test('R begins the step again', async () => {
    await play({});
    pass(15.1);
    expect(screen.getByText('0:33 left')).toBeTruthy();
    press('r');
    expect(screen.getByText('0:40 left')).toBeTruthy();
  });
});

describe('the screen', () => {
  test('stays awake while the routine runs, also after the page was hidden, and is let go in a pause', async () => {
    const locks: { released: boolean; release: () => Promise<void> }[] = [];
    const request = vi.fn(async () => {
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
        },
      };
      locks.push(lock);
      return lock;
    });
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    const held = () => locks.filter(({ released }) => !released).length;
    await play({});
    await act(async () => {});
    expect(held()).toBe(1);
    await locks[0]?.release();
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
    expect(held()).toBe(1);
    press(' ');
    await act(async () => {});
    expect(held()).toBe(0);
    Reflect.deleteProperty(navigator, 'wakeLock');
  });
});

describe('on top of other windows', () => {
  test('is offered only where the browser can', async () => {
    await play({});
    expect(screen.queryByRole('button', { name: 'Keep on top of other windows' })).toBeNull();
  });

  test('the player moves into the small window with its time and its keys, and comes back', async () => {
    const small = new SmallWindow({ width: 360, height: 560 }) as unknown as Window;
    Object.assign(small, {
      requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
      cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
      close: () => small.dispatchEvent(new Event('pagehide')),
    });
    vi.stubGlobal('documentPictureInPicture', { requestWindow: async () => small });
    await play({});
    pass(9);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Keep on top of other windows' })));
    expect(screen.getByText('It goes on in the small window on top.')).toBeTruthy();
    const titleThere = () => small.document.querySelector('h1')?.textContent;
    expect(titleThere()).toBe('Belly breaths');
    pass(20);
    expect(titleThere()).toBe('Open the collarbone hollows');
    await act(async () => void fireEvent.keyDown(small.document.body, { key: 'ArrowLeft' }));
    expect(titleThere()).toBe('Belly breaths');
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Bring it back here' })));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Belly breaths');
  });
});
