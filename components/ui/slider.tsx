import { useState } from 'react';
import { onPageKey } from './on-page-key.ts';
import styles from './slider.module.css';
import { usePageHide } from './use-page-hide.ts';

export interface SliderProps {
  label: string;
  /** 0 to 1. */
  value: number;
  /** Said instead of the bare number. */
  text: (value: number) => string;
  /** Called once the hand lets go, not on the way. */
  onCommit: (value: number) => void;
  /** Called on the way too, for a picture that follows the hand. */
  onMove?: (value: number) => void;
  disabled?: boolean;
}

const STEP = 0.05;

/** More or less of something, from nothing to all of it. */
export function Slider({ label, value, text, onCommit, onMove, disabled }: SliderProps) {
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;
  const commit = () => {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  };
  usePageHide(commit);
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={text(shown)}
      min={0}
      max={1}
      step={STEP}
      value={shown}
      disabled={disabled}
      style={{ '--share': `${shown * 100}%` } as React.CSSProperties}
      onChange={(event) => {
        setDraft(Number(event.target.value));
        onMove?.(Number(event.target.value));
      }}
      onPointerUp={commit}
      onKeyUp={onPageKey(commit)}
      onBlur={commit}
    />
  );
}
