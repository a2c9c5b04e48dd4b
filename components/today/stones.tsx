import type { Instant } from '../../core/time.ts';
import styles from './today-card.module.css';
import { useStillToday } from './use-still-today.ts';

/** The row shows this many stones at least, as far as so many breaks are still to come. */
const STONES = 6;

export interface StonesProps {
  /** Breaks that were done today. */
  done: number;
  now: Instant;
  dayEnd: Instant;
}

/** A filled stone for each break done, an outline for each still to come; the words beside them say it too. */
export function Stones({ done, now, dayEnd }: StonesProps) {
  const stillToCome = useStillToday(now, dayEnd);
  const open = Math.max(0, Math.min(stillToCome, STONES - done));
  return (
    <span className={styles.stones} aria-hidden="true">
      {Array.from({ length: done + open }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stones have no identity but their place
        <i key={i} className={i < done ? 'pebble' : 'pebble open'} />
      ))}
    </span>
  );
}
