import { useEffect } from 'react';
import { SECOND } from '../../core/time.ts';
import { giveUpBreakWindow } from '../../stores/break-window.ts';

/** A prompt that was just made may reach the page a moment after the page is there. */
const WAIT_FOR_PROMPT_MS = SECOND;

/** A page without anything on it goes by itself. */
export function NothingToShow() {
  useEffect(() => {
    const timer = setTimeout(() => void giveUpBreakWindow(), WAIT_FOR_PROMPT_MS);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
