import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Finish, type FinishProps } from '../../../components/player/finish.tsx';
import { stopRule } from '../../../core/routines/safety-cards.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Language } from '../../../locales/load-catalogue.ts';
import { englishLanguage, expectNothingHardCoded, pseudoLanguage, readBy, renderIn } from '../pseudo-language.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function finish(change: Partial<FinishProps> = {}, language: Language = englishLanguage) {
  const calls = { onAgain: vi.fn(), onClose: vi.fn(), onFeel: vi.fn() };
  const props: FinishProps = {
    name: 'Breathe and open',
    seconds: 95,
    figure: defaultSettings.figure,
    isHandsOn: true,
    isLogged: true,
    feel: null,
    ...calls,
    ...change,
  };
  return { ...calls, ...renderIn(readBy('break', language), <Finish {...props} />) };
}

function wait(seconds: number): void {
  act(() => {
    vi.advanceTimersByTime(seconds * 1000);
  });
}

describe('the end of a routine', () => {
  test('says what was done, with the heading in focus', () => {
    finish();
    expect(document.activeElement?.textContent).toBe('Done. Notice how that feels.');
    expect(screen.getByText('1 minute, 35 seconds, logged for today.')).toBeTruthy();
  });

  test('does not pretend when the log could not take it', () => {
    finish({ isLogged: false });
    expect(screen.queryByText(/logged for today/)).toBeNull();
    expect(screen.getByText(/this is not saved/)).toBeTruthy();
  });

  test('offers a sip and the next break only where there are any', () => {
    const { unmount } = finish();
    expect(screen.queryByText('A sip to finish?')).toBeNull();
    expect(screen.queryByText(/^Next break/)).toBeNull();
    unmount();
    finish({ drinkChips: <button type="button">150</button>, nextBreakAt: new Date(2026, 10, 22, 9).getTime() });
    expect(screen.getByText('A sip to finish?')).toBeTruthy();
    expect(screen.getByRole('button', { name: '150' })).toBeTruthy();
    expect(screen.getByText(/^Next break around \d/)).toBeTruthy();
  });

  test('asks how it feels: one tap, taken back by another', () => {
    const { onFeel, unmount } = finish();
    expect(screen.getByText('One tap, or none.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Lighter' }));
    expect(onFeel).toHaveBeenLastCalledWith('lighter');
    unmount();
    const { onFeel: again } = finish({ feel: 'lighter' });
    const stone = screen.getByRole('button', { name: 'Lighter' });
    expect(stone.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(stone);
    expect(again).toHaveBeenLastCalledWith(null);
  });

  test('says what to do when it is sore, and when to stop where hands were at work', () => {
    const { unmount } = finish({ feel: 'sore' });
    expect(screen.getByText(/^Thanks. Leave this one for a few days/)).toBeTruthy();
    expect(screen.getByText(stopRule)).toBeTruthy();
    unmount();
    finish({ feel: 'sore', isHandsOn: false });
    expect(screen.queryByText(stopRule)).toBeNull();
  });

  test('asks nothing where no answer could be kept', () => {
    finish({ isLogged: false });
    expect(screen.queryByRole('button', { name: 'Sore' })).toBeNull();
  });

  test('offers another routine where there is one', () => {
    const { unmount } = finish();
    expect(screen.queryByRole('button', { name: /^Another/ })).toBeNull();
    unmount();
    const onStart = vi.fn();
    finish({ another: { name: 'Look far', onStart } });
    fireEvent.click(screen.getByRole('button', { name: 'Another: Look far' }));
    expect(onStart).toHaveBeenCalledTimes(1);
  });

  test('goes again or closes', () => {
    const { onAgain, onClose } = finish();
    fireEvent.click(screen.getByRole('button', { name: 'Again' }));
    expect(onAgain).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('says after a minute without a sign of anybody that it will close, and closes', () => {
    const { onClose } = finish();
    wait(59);
    fireEvent.pointerMove(document.body);
    wait(59);
    expect(screen.queryByText(/closes in/)).toBeNull();
    wait(2);
    expect(screen.getByText(/closes in 30 seconds/).closest('[role="status"]')).toBeTruthy();
    wait(28);
    expect(onClose).not.toHaveBeenCalled();
    wait(2);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('takes a pointer that moves for somebody who is there after all', () => {
    const { onClose } = finish();
    wait(70);
    fireEvent.pointerMove(document.body);
    expect(screen.queryByText(/closes in/)).toBeNull();
    wait(59);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('stays for good once a press, such as that of a screen reader, keeps it', () => {
    const { onClose } = finish();
    wait(61);
    fireEvent.click(screen.getByRole('button', { name: 'Keep it open' }));
    expect(screen.queryByText(/closes in/)).toBeNull();
    wait(24 * 3600);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('stays while a control in it has the focus', () => {
    const { onClose } = finish();
    screen.getByRole('button', { name: 'Again' }).focus();
    wait(600);
    expect(onClose).not.toHaveBeenCalled();
    screen.getByRole('button', { name: 'Again' }).blur();
    wait(60 + 60 + 30);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('has no hard-coded words', () => {
    const { container } = finish(
      { seconds: 45, nextBreakAt: 0, feel: 'sore', another: { name: 'Look far', onStart() {} } },
      pseudoLanguage,
    );
    expectNothingHardCoded(container, ['Breathe and open', 'Look far', stopRule]);
  });
});
