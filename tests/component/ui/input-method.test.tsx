import { cleanup, fireEvent, screen } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextField } from '../../../components/ui/text-field.tsx';
import { englishLanguage, renderIn } from '../pseudo-language.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A field as it is while an input method composes a word in it: each letter comes as it is typed, the word at the end. */
function composing() {
  const onCommit = vi.fn();
  renderIn(englishLanguage, <TextField label="Name" value="Tee" read={(text) => text || null} onCommit={onCommit} complaint="No" />);
  const field = screen.getByLabelText<HTMLInputElement>('Name');
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  act(() => field.focus());
  fireEvent.compositionStart(field);
  type('s');
  return { field, type, onCommit };
}
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

it('saves no half of a word, however long somebody looks for its sign', () => {
  const { field, type, onCommit } = composing();
  wait(10_000);
  expect(onCommit).not.toHaveBeenCalled();
  type('水');
  fireEvent.compositionEnd(field);
  wait(5_000);
  expect(onCommit.mock.calls).toEqual([['水']]);
});

it('leaves to an input method the Enter that ends a word and the Escape that throws it away', () => {
  const { field, onCommit } = composing();
  for (const key of ['Enter', 'Escape']) fireEvent.keyDown(field, { key, isComposing: true });
  expect([field.value, onCommit.mock.calls.length]).toEqual(['s', 0]);
});

it('loses nothing of a word that is still composed when the field goes', () => {
  const { onCommit } = composing();
  cleanup();
  expect(onCommit.mock.calls).toEqual([['s']]);
});
