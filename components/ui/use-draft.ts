import { type ChangeEvent, type CompositionEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { onPageKey } from './on-page-key.ts';
import { usePageHide } from './use-page-hide.ts';

/** So long after the last key a value counts as typed: long enough not to save the 1 of 120. */
const SETTLE_MS = 1_200;

export interface DraftOptions<V> {
  /** The value in force. */
  value: V;
  format: (value: V) => string;
  /** Null for what cannot be taken. */
  read: (text: string) => V | null;
  onCommit: (value: V) => void;
}

/**
 * A field that is typed into freely. A text that cannot be taken stays in the field, while the last good value stays in force. A good text
 * is committed on Enter, on leaving the field or the page, and after a moment without typing. Escape brings back the value in force.
 */
export function useDraft<V extends string | number>({ value, format, read, onCommit }: DraftOptions<V>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isComposing = useRef(false);
  const typed = draft === null ? null : read(draft);

  // The typed text gives way to its plain form once its value is in force.
  useEffect(() => {
    if (!isEditing && typed === value) setDraft(null);
  }, [isEditing, typed, value]);
  // A text that could not be taken beside another value may be possible once that value has changed.
  useEffect(() => {
    if (isRefused && !isEditing && typed !== null) {
      setRefused(false);
      if (typed !== value) onCommit(typed);
    }
  }, [isRefused, isEditing, typed, value, onCommit]);

  const stopWaiting = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  const settle = (text: string | null) => {
    stopWaiting();
    if (text === null) return;
    const settled = read(text);
    setRefused(settled === null);
    if (settled !== null && settled !== value) onCommit(settled);
  };
  const type = (text: string) => {
    setDraft(text);
    if (read(text) !== null) setRefused(false);
    stopWaiting();
    // Half a word of an input method is no pause in typing.
    if (!isComposing.current) timer.current = setTimeout(() => settle(text), SETTLE_MS);
  };
  const leave = () => {
    if (timer.current !== undefined || isComposing.current) settle(draft);
  };
  usePageHide(leave);
  const unmount = useEffectEvent(leave);
  useEffect(() => () => unmount(), []);
  const restore = () => {
    stopWaiting();
    setDraft(null);
    setRefused(false);
  };

  return {
    /** The text in the field cannot be taken. */
    isRefused,
    text: draft ?? format(value),
    /** Throws away what stands in the field. */
    restore,
    inputProps: {
      value: draft ?? format(value),
      'aria-invalid': isRefused,
      onChange: (event: ChangeEvent<HTMLInputElement>) => type(event.target.value),
      onCompositionStart: () => {
        isComposing.current = true;
        stopWaiting();
      },
      onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
        isComposing.current = false;
        type(currentTarget.value);
      },
      onFocus: () => setEditing(true),
      onBlur: () => {
        setEditing(false);
        settle(draft);
      },
      onKeyDown: onPageKey(({ key }: KeyboardEvent) => {
        if (key === 'Enter') settle(draft);
        if (key === 'Escape') restore();
      }),
    },
  };
}
