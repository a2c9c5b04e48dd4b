import { useId } from 'react';
import styles from './vessel.module.css';

/** Heights in the drawing: the middle of the swell when its crest touches the dotted line, and when there is next to nothing. */
const FULL_Y = 36;
const EMPTY_Y = 110;
const SWELL = 'q20 -4 40 0t40 0t40 0t40 0V130H-20Z';

/**
 * A tumbler with the day's water. The water rises to the dotted line and stops there. @param fraction of the goal; above 1 it stays full.
 */
export function Vessel({ fraction }: { fraction: number }) {
  const id = useId();
  const share = Math.min(Math.max(fraction, 0), 1);
  const y = share === 0 ? EMPTY_Y + 6 : EMPTY_Y + share * (FULL_Y - EMPTY_Y);
  return (
    <svg className={`vessel ${styles.vessel}`} viewBox="0 0 96 120" aria-hidden="true">
      <defs>
        <clipPath id={`${id}-inside`}>
          <path d="M17.6 17C18 41 20.6 66 24.4 91.6C26 102 28.6 107 37.2 108.6C44.4 109.9 52.6 109.9 59.8 108.6C68.6 107 70.8 102 72.2 91.6C75.6 66 78.8 41 78.4 16.4C70 20.6 26 20.6 17.6 17Z" />
        </clipPath>
        <linearGradient id={`${id}-water`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles.shallow} />
          <stop offset="0.5" className={styles.deep} />
        </linearGradient>
      </defs>
      <path
        className={styles.glass}
        d="M13.6 13.4C14 40 16.8 66 20.8 92C22.6 104.6 26.2 110.4 36.2 112.2C44.2 113.6 53 113.6 60.8 112.2C71 110.4 74.2 104.6 75.8 92C79.4 66 82.6 40 82.2 13C82.2 9.4 66.6 7 47.8 7C29 7 13.6 9.6 13.6 13.4Z"
      />
      <g clipPath={`url(#${id}-inside)`}>
        <g className={styles.level} style={{ transform: `translateY(${y}px)` }}>
          <path className={`${styles.back} ${styles.slow}`} d={`M-40 -2${SWELL}`} />
          <path className={styles.sway} fill={`url(#${id}-water)`} d={`M-20 0.5${SWELL}`} />
        </g>
      </g>
      <path className={styles.shine} d="M25 40C26 56 27.6 70 30 84" />
      <path className={styles.goal} d="M19.6 34H77" />
      <ellipse className={styles.line} cx="47.9" cy="13.2" rx="34.3" ry="6.2" />
      <path
        className={styles.line}
        d="M13.6 13.6C14 40 16.8 66 20.8 92C22.6 104.6 26.2 110.4 36.2 112.2C44.2 113.6 53 113.6 60.8 112.2C71 110.4 74.2 104.6 75.8 92C79.4 66 82.6 40 82.2 13.2"
      />
    </svg>
  );
}
