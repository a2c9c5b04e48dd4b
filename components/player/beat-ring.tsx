import { useEffect, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './beat-ring.module.css';
import type { Moment, SessionStore } from './session-store.ts';

const CENTRE = 36;
const R = 31;
/** Degrees between two arcs. */
const GAP = 8;
/** How far the whole ring is divided: half a pixel each. A change that is too small to be seen is not drawn. */
const STOPS = 400;

interface BeatRingProps {
  store: SessionStore;
  moment: Moment;
  step: Step;
  /** Fills in whole arcs instead of growing. */
  isStill: boolean;
}

/** How often: an arc for each repetition, the present one growing with the beat, and the count inside. */
export function BeatRing({ store, moment, step, isStill }: BeatRingProps) {
  const { t, number } = useMessages();
  const growing = useRef<SVGPathElement>(null);
  const { rep, phase, breath } = moment;
  const { reps } = step;

  useEffect(() => {
    if (isStill) return;
    const stops = Math.ceil(STOPS / reps);
    return store.onFrame(({ beat }) => {
      const filled = `${Math.max(Math.round(beat * stops) / stops, 0.001)} 2`;
      if (growing.current?.getAttribute('stroke-dasharray') !== filled) growing.current?.setAttribute('stroke-dasharray', filled);
    });
  }, [store, isStill, reps]);

  const isOnce = phase === 'rep' && reps === 1;
  const label = phase === 'lead' ? t('player.ready') : t('player.repetition', { rep, reps });
  return (
    <div className={styles.ring} {...(isOnce ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
      <svg viewBox="0 0 72 72" aria-hidden="true" focusable="false">
        {Array.from({ length: reps }, (_, i) => {
          const d = arc(i, reps);
          const isNow = i === rep - 1;
          const filled = i < rep - 1 || (isNow && isStill);
          return (
            <g key={d}>
              <path className="ring-bg" d={d} />
              {i < rep && (
                <path
                  className="ring-fg"
                  d={d}
                  pathLength={1}
                  strokeDasharray={filled ? '1 2' : '0.001 2'}
                  ref={isNow ? growing : undefined}
                />
              )}
            </g>
          );
        })}
      </svg>
      <span className={styles.count}>
        {phase === 'lead' && <span className={styles.word}>{t('player.ready')}</span>}
        {phase === 'rep' && breath && <span className={styles.word}>{t(breath === 'in' ? 'player.breathIn' : 'player.breathOut')}</span>}
        {isOnce && !breath && <Icon name={step.stroke === 'gaze' ? 'eye' : 'leaf'} />}
        {phase === 'rep' && !isOnce && !breath && <b className="num">{number(rep)}</b>}
        {phase === 'rep' && !isOnce && (
          <span className={styles.of} data-of>
            {breath ? t('player.repOf', { rep, reps }) : t('player.of', { reps })}
          </span>
        )}
      </span>
    </div>
  );
}

function arc(index: number, count: number): string {
  const gap = count > 1 ? GAP : 0.01;
  const from = (index / count) * 360 + gap / 2 - 90;
  const to = ((index + 1) / count) * 360 - gap / 2 - 90;
  return `M${at(from)}A${R} ${R} 0 ${to - from > 180 ? 1 : 0} 1 ${at(to)}`;
}

function at(degrees: number): string {
  const turned = (degrees * Math.PI) / 180;
  return `${(CENTRE + R * Math.cos(turned)).toFixed(3)} ${(CENTRE + R * Math.sin(turned)).toFixed(3)}`;
}
