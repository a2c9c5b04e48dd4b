import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, type PlayerProps } from '../../../components/player/player.tsx';
import { LetterKeys } from '../../../components/ui/letter-keys.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { stopRule } from '../../../core/routines/safety-cards.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Language } from '../../../locales/load-catalogue.ts';
import { englishLanguage, expectNothingHardCoded, pseudoLanguage, readBy, renderIn } from '../pseudo-language.tsx';

const breathe = await loadRoutine('breathe-and-open');
const classic = await loadRoutine('classic-face-drainage');
const noTouch = await loadRoutine('no-touch-flow');

beforeEach(() => {
  makeWindow(400);
  vi.useFakeTimers({
    toFake: [
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'performance',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'Date',
    ],
  });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const silent: PlayerProps['aids'] = { voice: defaultSettings.voice, beat: defaultSettings.beat, vibration: false };
const COUNT_IN = 3;
const RESUME = 2;

/** A player that has just been counted in. */
function play(change: Partial<PlayerProps> = {}, language: Language = englishLanguage, hasLetterKeys = true) {
  const player = open(change, language, hasLetterKeys);
  pass(COUNT_IN);
  return player;
}

function open(change: Partial<PlayerProps> = {}, language: Language = englishLanguage, hasLetterKeys = true) {
  const calls = {
    onProgress: vi.fn(),
    onSave: vi.fn(),
    onFinish: vi.fn(),
    onLeave: vi.fn(),
    onFacing: vi.fn(),
    onVoice: vi.fn(),
    onBeat: vi.fn(),
    onFeel: vi.fn(),
    onAgain: vi.fn(),
    onClose: vi.fn(),
  };
  const props: PlayerProps = {
    routine: breathe,
    variant: 'full',
    figure: defaultSettings.figure,
    aids: silent,
    isLogged: true,
    feel: null,
    ...calls,
    ...change,
  };
  const player = (
    <LetterKeys value={hasLetterKeys}>
      <Player {...props} />
    </LetterKeys>
  );
  return { ...calls, ...renderIn(readBy('break', language), player) };
}

/** Lets the animation frames of some seconds run. */
function pass(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

function press(key: string, on: Element = document.body): void {
  fireEvent.keyDown(on, { key });
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const statuses = () => screen.getAllByRole('status').map((region) => region.textContent);
const button = (name: string) => screen.getByRole('button', { name });

function makeWindow(width: number): void {
  (window as unknown as { happyDOM: { setViewport: (size: { width: number }) => void } }).happyDOM.setViewport({ width });
}

function prefer(query: string): void {
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((asked) =>
    asked === query ? ({ matches: true, addEventListener() {}, removeEventListener() {} } as unknown as MediaQueryList) : real(asked),
  );
}

test('a routine that came as a file says so in every step, and is told so with the first', () => {
  const sentence = 'From a file; Rill has not checked this advice.';
  play({ routine: { ...noTouch, from: 'file' } });
  screen.getByText(sentence);
  expect(screen.getAllByText(new RegExp(sentence)).length).toBeGreaterThan(1);
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  pass(COUNT_IN);
  screen.getByText(sentence);
  cleanup();
  play({ routine: noTouch });
  expect(screen.queryByText(sentence)).toBeNull();
});

describe('a routine that is followed to its end', () => {
  test('shows each step with its instruction, caution and the step after it', () => {
    play();
    expect(title()).toBe('Sit tall');
    expect(screen.getByText(/^Sit tall, let your shoulders drop/)).toBeTruthy();
    expect(screen.getByText('Belly breaths')).toBeTruthy();
    expect(screen.getByText('0:45 left')).toBeTruthy();

    pass(6);
    expect(title()).toBe('Belly breaths');
    expect(screen.getByText('Breathe normally if you feel light-headed.')).toBeTruthy();
    expect(screen.getByText('Open the collarbone hollows')).toBeTruthy();

    pass(20.1);
    expect(title()).toBe('Open the collarbone hollows');
    expect(screen.getByText('Last step')).toBeTruthy();
    expect(screen.getByText('0:19 left')).toBeTruthy();
  });

  test('counts nothing while the hands are placed, then each repetition', () => {
    play();
    pass(26);
    expect(screen.getByRole('img', { name: 'Ready' })).toBeTruthy();
    pass(4);
    expect(screen.getByRole('img', { name: 'Repetition 1 of 8' })).toBeTruthy();
    pass(4);
    expect(screen.getByRole('img', { name: 'Repetition 3 of 8' })).toBeTruthy();
  });

  test('says when to breathe in and out', () => {
    play();
    pass(7);
    expect(screen.getByText('In')).toBeTruthy();
    pass(4);
    expect(screen.getByText('Out')).toBeTruthy();
  });

  test('announces each step once: title, instruction, caution', () => {
    play();
    const said: string[] = [];
    for (let s = 0; s < 44; s += 1) {
      const now = statuses()[0] ?? '';
      if (now !== said.at(-1)) said.push(now);
      pass(1);
    }
    expect(said).toEqual(breathe.steps.map(({ title, text, caution }) => [`${title}.`, text, ...(caution ? [caution] : [])].join(' ')));
  });

  test('ends with what was done, told once', () => {
    const { onProgress, onFinish, onLeave } = play();
    pass(50);
    expect(title()).toBe('Done. Notice how that feels.');
    expect(screen.getByText('45 seconds, logged for today.')).toBeTruthy();
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 45, finished: true, stepIndex: 2 });
    expect(onFinish).toHaveBeenCalledTimes(1);
    expect(onLeave).not.toHaveBeenCalled();
  });

  test('tells on the way what is done, so that a crash loses little', () => {
    const { onProgress } = play({ routine: classic });
    pass(33);
    const told = onProgress.mock.calls.map(([progress]) => progress.seconds as number);
    expect(told.at(-1)).toBeGreaterThanOrEqual(28);
    expect(told.length).toBeLessThan(15);
  });

  test('plays the short version as well', () => {
    const { onProgress } = play({ variant: 'short' });
    expect(screen.getByText('0:29 left')).toBeTruthy();
    pass(30);
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 29, finished: true, stepIndex: 2 });
  });

  test('does not render once a frame', () => {
    let renders = 0;
    const props = {
      figure: defaultSettings.figure,
      aids: silent,
      isLogged: true,
      feel: null,
      onVoice() {},
      onBeat() {},
      onFeel() {},
      onProgress() {},
      onLeave() {},
      onFacing() {},
      onAgain() {},
      onClose() {},
    };
    renderIn(
      englishLanguage,
      <Profiler id="player" onRender={() => (renders += 1)}>
        <Player routine={breathe} variant="full" {...props} />
      </Profiler>,
    );
    pass(30 + COUNT_IN);
    const before = renders;
    // Ten seconds are some 600 frames, 10 seconds on the clock and 5 repetitions.
    pass(10);
    expect(renders - before).toBeLessThan(45);
  });
});

describe('the controls', () => {
  test('pause and go on, by button and by Space', () => {
    play();
    pass(3);
    fireEvent.click(button('Pause'));
    pass(20);
    expect(title()).toBe('Sit tall');
    expect(statuses()).toContain('Paused');
    press(' ');
    expect(statuses()).not.toContain('Paused');
    pass(RESUME + 3);
    expect(title()).toBe('Belly breaths');
    press(' ');
    expect(button('Go on')).toBeTruthy();
  });

  test('have the focus on pause from the start', () => {
    play();
    expect(document.activeElement).toBe(button('Pause'));
  });

  test('step by the arrows, in the reading direction', () => {
    play();
    press('ArrowRight');
    expect(title()).toBe('Belly breaths');
    press('ArrowLeft');
    expect(title()).toBe('Sit tall');
  });

  test('step by the arrows the other way round in right-to-left languages', () => {
    play({}, { ...englishLanguage, words: 'ar', formats: 'ar' });
    press('ArrowLeft');
    expect(title()).toBe('Belly breaths');
    press('ArrowRight');
    expect(title()).toBe('Sit tall');
  });

  test('begin a step again before they go to the one before it', () => {
    play();
    pass(15);
    fireEvent.click(button('Previous step'));
    expect(title()).toBe('Belly breaths');
    expect(screen.getByText('0:40 left')).toBeTruthy();
    fireEvent.click(button('Previous step'));
    expect(title()).toBe('Sit tall');
  });

  test('finish from the last step', () => {
    const { onProgress, onFinish } = play();
    press('ArrowRight');
    press('ArrowRight');
    fireEvent.click(button('Finish'));
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 0, finished: true, stepIndex: 2 });
    expect(onFinish).toHaveBeenCalledTimes(1);
  });

  test('pause by Escape, and leave by the next one, and keep what was done', () => {
    const { onProgress, onLeave, onFinish } = play();
    pass(12);
    press('Escape');
    expect(onLeave).not.toHaveBeenCalled();
    expect(button('Go on')).toBeTruthy();
    press(' ');
    expect(button('Pause')).toBeTruthy();
    press('Escape');
    press('Escape');
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 12, finished: false, stepIndex: 1 });
    expect(onLeave).toHaveBeenCalledTimes(1);
    expect(onFinish).not.toHaveBeenCalled();
  });

  test('turn the figure round by M', () => {
    const { onFacing, container } = play();
    const turn = button('Turn the figure to face you');
    expect(turn.getAttribute('aria-pressed')).toBe('false');
    press('M');
    expect(turn.getAttribute('aria-pressed')).toBe('true');
    expect(container.querySelector('.fig')?.hasAttribute('data-facing')).toBe(true);
    expect(onFacing).toHaveBeenLastCalledWith(true);
    press('m');
    expect(onFacing).toHaveBeenLastCalledWith(false);
  });

  test('work by the place of the key on a keyboard that is not Latin, and not while an input method composes', () => {
    const { onFacing } = play();
    fireEvent.keyDown(document.body, { key: 'm', code: 'KeyM', isComposing: true });
    expect(onFacing).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'ь', code: 'KeyM' });
    expect(onFacing).toHaveBeenLastCalledWith(true);
    fireEvent.keyDown(document.body, { key: 'a', code: 'KeyM' });
    expect(onFacing).toHaveBeenCalledTimes(1);
  });

  test('of a single character can be switched off; Space, the arrows and Escape stay', () => {
    const calls = play({}, englishLanguage, false);
    for (const key of ['m', 'M', 'v', 's', 'r', '?', 't']) press(key);
    fireEvent.keyDown(document.body, { key: 'ь', code: 'KeyM' });
    expect([calls.onFacing, calls.onVoice, calls.onBeat].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    expect(screen.queryByText('Pause, and go on')).toBeNull();
    const told = [...document.querySelectorAll('[aria-keyshortcuts]')].map((element) => element.getAttribute('aria-keyshortcuts'));
    expect(told).toEqual(['ArrowLeft', 'Space', 'ArrowRight']);
    fireEvent.click(button('Keys'));
    expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['Space', '→', '←', 'Esc']);
    fireEvent.click(button('Keys'));
    press('ArrowRight');
    expect(title()).toBe('Belly breaths');
    press(' ');
    expect(button('Go on')).toBeTruthy();
    press('Escape');
    expect(calls.onLeave).toHaveBeenCalledTimes(1);
  });

  test('keep their own keys: Space on a focused button presses that one only', () => {
    play();
    const next = button('Next step');
    next.focus();
    press(' ', next);
    fireEvent.click(next);
    expect(title()).toBe('Belly breaths');
    expect(button('Pause')).toBeTruthy();
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'])('leave combinations with %s to the browser', (modifier) => {
    const { onLeave, onFacing } = play();
    fireEvent.keyDown(document.body, { key: 'm', [modifier]: true });
    fireEvent.keyDown(document.body, { key: 'Escape', [modifier]: true });
    expect(onFacing).not.toHaveBeenCalled();
    expect(onLeave).not.toHaveBeenCalled();
  });
});

describe('the picture', () => {
  test('says where, for those who do not see it', () => {
    play();
    pass(26);
    expect(screen.getByRole('img', { name: 'Picture: the hollows above both collarbones' })).toBeTruthy();
  });

  test('shows the no-touch zones on neck steps only', () => {
    const { container } = play({ routine: classic });
    const zones = () => container.querySelector('.st-zones')?.hasAttribute('data-shown');
    expect(zones()).toBe(false);
    press('ArrowRight');
    expect([title(), zones()]).toEqual(['Below the left ear', true]);
  });

  test('has a smaller ring on the side of the hand, whichever way the figure looks', () => {
    const { container } = play({ routine: classic });
    const isSmall = () => container.querySelector('[data-small-ring]') !== null;
    press('ArrowRight');
    expect([title(), isSmall()]).toEqual(['Below the left ear', false]);
    press('m');
    expect(isSmall()).toBe(true);
    press('ArrowRight');
    expect([title(), isSmall()]).toEqual(['Below the right ear', false]);
    press('m');
    expect(isSmall()).toBe(true);
  });

  test('moves, and is still for those who want less motion', () => {
    const { container, unmount } = play();
    expect(container.querySelector('.fig')?.hasAttribute('data-moving')).toBe(true);
    unmount();
    prefer('(prefers-reduced-motion: reduce)');
    expect(play().container.querySelector('.fig')?.hasAttribute('data-moving')).toBe(false);
  });

  test('fills the ring in whole arcs where motion is unwanted', () => {
    prefer('(prefers-reduced-motion: reduce)');
    const { container } = play();
    pass(32);
    const filled = [...container.querySelectorAll('.ring-fg')].map((arc) => arc.getAttribute('stroke-dasharray'));
    expect(filled).toEqual(['1 2', '1 2']);
  });

  test('has all steps beside it where there is room', () => {
    makeWindow(1080);
    play();
    press('ArrowRight');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Sit tall5 sec',
      'Belly breaths20 sec',
      'Open the collarbone hollows20 sec',
    ]);
    expect(screen.getAllByRole('listitem')[1]?.getAttribute('aria-current')).toBe('step');
  });
});

describe('the stream', () => {
  test('fills with the step, and is empty again after stepping back in a pause', () => {
    const { container } = play();
    const filled = () => container.querySelector<HTMLElement>('.stream .now')?.style.getPropertyValue('--p');
    pass(15);
    expect(Number(filled())).toBeCloseTo(0.5, 1);
    press(' ');
    press('ArrowLeft');
    expect(Number(filled())).toBe(0);
    press('ArrowLeft');
    expect([title(), Number(filled())]).toEqual(['Sit tall', 0]);
  });
});

describe('care', () => {
  test('the stop rule stands under every hands-on routine, and only there', () => {
    const { unmount } = play();
    expect(screen.getByText(stopRule)).toBeTruthy();
    unmount();
    play({ routine: noTouch });
    expect(screen.queryByText(stopRule)).toBeNull();
  });
});

describe('a page that is reloaded', () => {
  test('goes on where it was, paused', () => {
    const first = play();
    pass(12);
    const saved = JSON.parse(JSON.stringify(first.onSave.mock.lastCall?.[0]));
    first.unmount();

    const { onProgress } = play({ saved });
    expect(title()).toBe('Belly breaths');
    expect(button('Go on')).toBeTruthy();
    pass(10);
    press(' ');
    pass(RESUME + 40);
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 45, finished: true, stepIndex: 2 });
  });

  test.each([
    ['nonsense', { stepIndex: 'one' }],
    ['another routine', { routineId: 'no-touch-flow' }],
    ['a session that was left', { status: 'left' }],
  ])('begins anew after %s', (_, change) => {
    const first = play();
    pass(12);
    const saved = { ...first.onSave.mock.lastCall?.[0], ...change };
    first.unmount();
    play({ saved });
    expect(title()).toBe('Sit tall');
    expect(button('Pause')).toBeTruthy();
  });

  test('tells the last seconds when it is closed', () => {
    const { onProgress } = play();
    pass(13);
    fireEvent(window, new Event('pagehide'));
    expect(onProgress).toHaveBeenLastCalledWith({ seconds: 13, finished: false, stepIndex: 1 });
  });
});

describe('the words', () => {
  test.each([400, 1080])('all come from the catalogue or from the routine, %d px wide', (width) => {
    makeWindow(width);
    const { container } = play({ routine: classic }, pseudoLanguage);
    press('ArrowRight');
    press(' ');
    const content = [
      classic.name,
      stopRule,
      ...classic.steps.flatMap(({ title, text, caution = '', where = '' }) => [title, text, caution, where]),
    ];
    expectNothingHardCoded(
      container,
      content.filter((text) => text !== ''),
    );
  });
});
