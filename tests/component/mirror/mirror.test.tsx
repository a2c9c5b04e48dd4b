import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Player, type PlayerProps } from '../../../components/player/player.tsx';
import { LetterKeys } from '../../../components/ui/letter-keys.ts';
import { DEFAULT_FIT, type Fit, scaledFit } from '../../../core/mirror/fit.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import type { Routine } from '../../../core/routines/schema.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Language } from '../../../locales/load-catalogue.ts';
import { englishLanguage, expectNothingHardCoded, pseudoLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { fakeCamera } from './camera.ts';

const kept = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));
vi.mock('../../../platform/storage.ts', () => ({
  readLocal: async (key: string) => kept.values[key],
  writeLocal: async (values: Record<string, unknown>) => void Object.assign(kept.values, values),
  watchLocal: () => () => {},
}));

const classic = await loadRoutine('classic-face-drainage');
const noTouch = await loadRoutine('no-touch-flow');
const FITTED: Fit = { x: 0.55, y: 0.42, size: 0.6 };
const START = 'Use the camera as a mirror. Nothing is recorded';

beforeEach(() => {
  kept.values = {};
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function play(routine: Routine = classic, language: Language = englishLanguage, change: Partial<PlayerProps> = {}, hasLetterKeys = true) {
  const nothing = () => {};
  const props: PlayerProps = {
    routine,
    variant: 'full',
    figure: defaultSettings.figure,
    aids: { voice: defaultSettings.voice, beat: defaultSettings.beat, vibration: false },
    isLogged: true,
    feel: null,
    onProgress: nothing,
    onLeave: nothing,
    onFacing: nothing,
    onVoice: nothing,
    onBeat: nothing,
    onFeel: nothing,
    onAgain: nothing,
    onClose: nothing,
    ...change,
  };
  const page = renderIn(
    readBy('break', language),
    <LetterKeys value={hasLetterKeys}>
      <Player {...props} />
    </LetterKeys>,
  );
  pass(3);
  return page;
}

function pass(seconds: number): void {
  act(() => void vi.advanceTimersByTime(seconds * 1000));
}

/** Lets answers arrive, and the chunk of the mirror be read. */
async function settle(): Promise<void> {
  await act(async () => {
    await vi.dynamicImportSettled();
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const has = (name: string | RegExp) => screen.queryByRole('button', { name }) !== null;
const press = (key: string, on: Element = document.activeElement ?? document.body) => fireEvent.keyDown(on, { key });
const title = () => screen.getByRole('heading', { level: 1 }).textContent;
const fitKept = () => kept.values['mirror-fit'] as Fit | undefined;

/** Chooses the mirror; the first picture arrives when the camera has been allowed. */
async function choose(): Promise<HTMLVideoElement | null> {
  fireEvent.click(button(START));
  await settle();
  return arrive();
}

async function arrive(): Promise<HTMLVideoElement | null> {
  const video = document.querySelector('video');
  if (!video) return null;
  Object.defineProperties(video, { videoWidth: { value: 960 }, videoHeight: { value: 720 } });
  fireEvent(video, new Event('loadedmetadata'));
  await settle();
  return video;
}

describe('the camera', () => {
  test('is asked for when somebody chooses the mirror, once, and for the picture alone', async () => {
    const camera = fakeCamera();
    play();
    await settle();
    expect(camera.asked).toEqual([]);
    await choose();
    expect(camera.asked).toHaveLength(1);
    expect(camera.asked[0]).toMatchObject({ audio: false, video: { facingMode: 'user' } });
  });

  test('is not offered where no hand comes to the face', () => {
    fakeCamera();
    play(noTouch);
    expect(has(START)).toBe(false);
  });

  test('shows that it is on, to eyes and to ears, and goes off by the same button', async () => {
    kept.values['mirror-fit'] = FITTED;
    const camera = fakeCamera();
    play();
    const video = await choose();
    expect(video?.srcObject).toBeTruthy();
    expect(button(/^Camera on/).textContent).toBe('Camera onTurn off');
    expect(screen.getByText(/^The camera is on\./).getAttribute('role')).toBe('status');

    fireEvent.click(button(/^Camera on/));
    expect(camera.tracks.map((track) => track.readyState)).toEqual(['ended']);
    expect(document.querySelector('video')).toBeNull();
    expect(has(START)).toBe(true);
  });

  test('shows the person as in a mirror: the figure cannot face them meanwhile, and the button says why', async () => {
    kept.values['mirror-fit'] = FITTED;
    fakeCamera();
    const onFacing = vi.fn();
    play(classic, englishLanguage, { onFacing });
    await choose();
    const facing = button(/^The camera shows you as in a mirror/);
    expect(facing.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(facing);
    press('m');
    expect(onFacing).not.toHaveBeenCalled();

    fireEvent.click(button(/^Camera on/));
    fireEvent.click(button('Turn the figure to face you'));
    expect(onFacing).toHaveBeenCalledWith(true);
  });

  test('can be called off while the browser asks: what comes then is turned off at once', async () => {
    const camera = fakeCamera();
    const allow = camera.hold();
    play();
    await choose();
    // The question of the browser covers the routine, which waits for the answer.
    pass(2);
    pass(60);
    expect(title()).toBe('Arrive');
    fireEvent.click(button(/^Asking for the camera/));
    expect(has('Pause')).toBe(true);
    allow();
    await settle();
    expect(camera.tracks.map((track) => track.readyState)).toEqual(['ended']);
    expect(has(START)).toBe(true);
  });

  test.each([
    ['refused', 'NotAllowedError', 'The browser does not allow the camera. The drawn figure goes on.'],
    ['missing', 'NotFoundError', 'No camera was found. The drawn figure goes on.'],
    ['in use', 'NotReadableError', 'The camera is in use elsewhere, or does not start. The drawn figure goes on.'],
    ['anything else', 'TypeError', 'The camera could not be used. The drawn figure goes on.'],
  ])('%s: one sentence, and the routine goes on as drawn', async (_, error, sentence) => {
    fakeCamera(error);
    play();
    await choose();
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(document.querySelector('video')).toBeNull();
    press('ArrowRight', document.body);
    expect(title()).toBe('Below the left ear');

    fireEvent.click(button('Close'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(has(START)).toBe(true);
  });

  test('that was refused can be asked for again', async () => {
    fakeCamera('NotAllowedError');
    play();
    await choose();
    const camera = fakeCamera();
    await choose();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(camera.tracks.map((track) => track.readyState)).toEqual(['live']);
  });
});

describe('the mirror ends', () => {
  async function mirrored(state: Parameters<typeof fakeCamera>[1] = {}) {
    kept.values['mirror-fit'] = FITTED;
    const camera = fakeCamera('yes', state);
    const page = play();
    await choose();
    const [track] = camera.tracks;
    if (!track) throw new Error('There is no picture.');
    expect(track.readyState).toBe(state.readyState ?? 'live');
    return { ...page, track };
  }

  test('with the last step', async () => {
    const { track } = await mirrored();
    for (let i = 1; i < classic.steps.length; i += 1) press('ArrowRight', document.body);
    expect(track.readyState).toBe('live');
    press('ArrowRight', document.body);
    expect(title()).toBe('Done. Notice how that feels.');
    expect(track.readyState).toBe('ended');
  });

  test('when the player goes', async () => {
    const { track, unmount } = await mirrored();
    unmount();
    expect(track.readyState).toBe('ended');
  });

  test('when the window is closed', async () => {
    const { track } = await mirrored();
    fireEvent(window, new Event('pagehide'));
    expect(track.readyState).toBe('ended');
  });

  test('when the camera is taken away, and says so', async () => {
    const { track } = await mirrored();
    act(() => track.endByItself());
    expect(screen.getByRole('alert').textContent).toBe('The camera stopped. The drawn figure goes on.');
    expect(document.querySelector('video')).toBeNull();
  });

  test('when it sends no picture for a while, but not for a moment', async () => {
    const { track } = await mirrored();
    track.dispatchEvent(new Event('mute'));
    pass(1);
    track.dispatchEvent(new Event('unmute'));
    pass(10);
    expect(track.readyState).toBe('live');
    track.dispatchEvent(new Event('mute'));
    pass(5);
    expect([track.readyState, screen.getByRole('alert').textContent]).toEqual(['ended', 'The camera stopped. The drawn figure goes on.']);
  });

  test('when it has sent no picture from the start, as behind a switch', async () => {
    const { track } = await mirrored({ muted: true });
    pass(5);
    expect([track.readyState, screen.getByRole('alert').textContent]).toEqual(['ended', 'The camera stopped. The drawn figure goes on.']);
  });

  test('when it had ended before anybody listened', async () => {
    const { track } = await mirrored({ readyState: 'ended' });
    pass(1);
    expect([track.readyState, screen.getByRole('alert').textContent]).toEqual(['ended', 'The camera stopped. The drawn figure goes on.']);
  });

  test('when the page was out of sight before it came, for long', async () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    const { track } = await mirrored();
    pass(30);
    expect(track.readyState).toBe('ended');
  });

  test('when the page has been out of sight for long, but not for a moment', async () => {
    const { track } = await mirrored();
    const hidden = vi.spyOn(document, 'hidden', 'get');
    const see = (isSeen: boolean) => {
      hidden.mockReturnValue(!isSeen);
      fireEvent(document, new Event('visibilitychange'));
    };
    see(false);
    pass(10);
    see(true);
    pass(60);
    expect(track.readyState).toBe('live');
    see(false);
    pass(30);
    expect(track.readyState).toBe('ended');
    expect(screen.getByRole('alert').textContent).toBe('The camera was turned off while this page was out of sight.');
  });
});

describe('the outline', () => {
  test('is fitted first, while the routine waits, and then it goes on', async () => {
    fakeCamera();
    play();
    await choose();
    expect(button('Go on')).toBeTruthy();
    pass(60);
    expect(title()).toBe('Arrive');

    fireEvent.click(button('Done'));
    expect(fitKept()).toEqual(DEFAULT_FIT);
    expect(button('Pause')).toBeTruthy();
    pass(13);
    expect(title()).toBe('Below the left ear');
  });

  test('leaves plus and minus to its buttons where single keys are switched off', async () => {
    fakeCamera();
    play(classic, englishLanguage, {}, false);
    await choose();
    for (const key of ['+', '=', '-']) press(key);
    expect(fitKept()).toBeFalsy();
    press('ArrowUp');
    expect(fitKept()?.y).toBeLessThan(DEFAULT_FIT.y);
  });

  test('takes the keys that the player has otherwise', async () => {
    fakeCamera();
    const onLeave = vi.fn();
    play(classic, englishLanguage, { onLeave });
    await choose();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', '+', ' ']) press(key);
    expect([title(), has('Go on')]).toEqual(['Arrive', true]);
    press('Escape');
    expect(onLeave).not.toHaveBeenCalled();
    expect(has('Done')).toBe(false);
    expect(fitKept()?.x).toBeGreaterThan(DEFAULT_FIT.x);
    expect(fitKept()?.y).toBeLessThan(DEFAULT_FIT.y);
    expect(fitKept()?.size).toBeGreaterThan(DEFAULT_FIT.size);

    press('ArrowRight', document.body);
    expect(title()).toBe('Below the left ear');
  });

  test('gives the focus back', async () => {
    fakeCamera();
    play();
    const before = document.activeElement;
    await choose();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fit the outline to your face');
    fireEvent.click(button('Done'));
    expect(document.activeElement).toBe(before);
  });

  test.each([
    ['up', 'y', -1],
    ['down', 'y', 1],
    ['left', 'x', -1],
    ['right', 'x', 1],
  ] as const)('moves %s by a button, as it is seen', async (way, axis, sign) => {
    fakeCamera();
    play();
    await choose();
    fireEvent.click(button(`Move the outline ${way}`));
    fireEvent.click(button('Done'));
    expect(Math.sign((fitKept() as Fit)[axis] - DEFAULT_FIT[axis])).toBe(sign);
  });

  test('is dragged, and made larger by its handle', async () => {
    fakeCamera();
    const { container } = play();
    await choose();
    const grip = container.querySelector('[data-grip]') as Element;
    const surface = grip.closest('div') as HTMLElement;
    // The whole picture of 960 × 720 fills it, with nothing cut off.
    surface.getBoundingClientRect = () => new DOMRect(0, 0, 400, 300);
    surface.setPointerCapture = () => {};
    const at = (clientX: number, clientY: number) => ({ clientX, clientY, button: 0, pointerId: 1 });

    fireEvent.pointerDown(surface, at(200, 120));
    fireEvent.pointerMove(surface, at(240, 150));
    expect(fitKept()).toBeUndefined();
    fireEvent.pointerUp(surface, at(240, 150));
    expect(fitKept()?.x, 'kept as soon as it is let go of').toBeCloseTo(0.6);
    fireEvent.pointerMove(surface, at(0, 0));
    // The middle of the face is now at 240, 150.
    fireEvent.pointerDown(grip, at(240, 110));
    fireEvent.pointerMove(surface, at(240, 102));
    fireEvent.pointerUp(surface, at(240, 102));
    fireEvent.click(button('Done'));

    const { x, y, size } = fitKept() as Fit;
    expect([x, y]).toEqual([expect.closeTo(0.6), expect.closeTo(0.5)]);
    expect(size).toBeCloseTo(scaledFit(DEFAULT_FIT, 48 / 40).size);
  });

  test('is remembered when the page goes before anybody has said that it fits', async () => {
    fakeCamera();
    play();
    await choose();
    press('ArrowRight');
    expect(fitKept()?.x).toBeGreaterThan(DEFAULT_FIT.x);
    const { size } = fitKept() as Fit;
    fireEvent.click(button('Make the outline larger'));
    expect(fitKept()?.size).toBeGreaterThan(size);
    expect(has('Done')).toBe(true);
  });

  test('is remembered, and can be fitted again', async () => {
    kept.values['mirror-fit'] = FITTED;
    fakeCamera();
    play();
    await choose();
    expect([has('Done'), has('Pause')]).toEqual([false, true]);
    fireEvent.click(button('Fit the outline again'));
    fireEvent.click(button('Make the outline larger'));
    press('Enter');
    expect(fitKept()?.x).toBe(FITTED.x);
    expect(fitKept()?.size).toBeGreaterThan(FITTED.size);
  });

  test('is fitted anew where what was remembered is damaged', async () => {
    kept.values['mirror-fit'] = { x: 'left' };
    fakeCamera();
    play();
    await choose();
    expect(has('Done')).toBe(true);
  });
});

describe('the figure', () => {
  test('gives way to the picture and is never turned round before it', async () => {
    kept.values['mirror-fit'] = FITTED;
    fakeCamera();
    const { container } = play(classic, englishLanguage, { figure: { ...defaultSettings.figure, facing: true } });
    const figure = () => container.querySelector('.fig') as HTMLElement;
    const viewOf = () => figure().querySelector('svg')?.getAttribute('viewBox');
    const drawn = viewOf();
    expect(figure().hasAttribute('data-facing')).toBe(true);
    await choose();
    expect(figure().hasAttribute('data-facing')).toBe(false);
    expect(viewOf()).not.toBe(drawn);
    fireEvent.click(button(/^Camera on/));
    expect([figure().hasAttribute('data-facing'), viewOf()]).toEqual([true, drawn]);
  });
});

test('its words come from the catalogue, also in right-to-left languages', async () => {
  fakeCamera();
  const { container } = play(classic, { ...pseudoLanguage, words: 'ar', formats: 'ar' });
  fireEvent.click(screen.getByRole('button', { name: /Use the camera/ }));
  await settle();
  await arrive();
  const front = button(/Camera on/).closest('div') as Element;
  expect(container.contains(front)).toBe(true);
  expectNothingHardCoded(front);
  expect(screen.getByRole('group').getAttribute('dir')).toBe('ltr');
});
