import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { familiesOfStep } from '../../core/routines/needed-families.ts';
import type { Step } from '../../core/routines/schema.ts';
import type { SessionView } from '../../core/routines/session.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { SECOND } from '../../core/time.ts';
import { Figure, type FigureHandle } from '../figure/figure.tsx';
import { Pool } from '../figure/pool.tsx';
import { usePrepared } from '../figure/use-prepared.ts';
import type { MirrorParts } from '../mirror/use-mirror.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { REDUCED_MOTION, useMedia } from '../ui/use-media.ts';
import { Wave } from '../ui/wave.tsx';
import { BeatRing } from './beat-ring.tsx';
import { CountIn } from './count-in.tsx';
import styles from './player.module.css';
import type { Moment, SessionStore } from './session-store.ts';

interface StageProps {
  store: SessionStore;
  moment: Moment;
  step: Step;
  look: Settings['figure'];
  mirror: MirrorParts;
  isWide: boolean;
  isPaused: boolean;
  /** What has just come up. */
  word: string | null;
}

/** The figure with its stroke, or the mirror behind it, and beside it the ring that counts. */
export function Stage({ store, moment, step, look, mirror, isWide, isPaused, word }: StageProps) {
  const { t, dir } = useMessages();
  const isStill = useMedia(REDUCED_MOTION);
  const figure = useRef<FigureHandle>(null);
  usePrepared(store.plan.steps[moment.stepIndex + 1]);

  // The words of a step come first and its picture with the next frame: both at once would keep a slow machine from drawing for too long.
  const [drawnIndex, setDrawnIndex] = useState(moment.stepIndex);
  useEffect(() => startTransition(() => setDrawnIndex(moment.stepIndex)), [moment.stepIndex]);
  const drawn = store.plan.steps[drawnIndex] as Step;

  // A new step is drawn with its picture, before that is seen; in a pause no frame would do it.
  useLayoutEffect(() => {
    if (isStill) return;
    return store.onFrame((view) => view.stepIndex === drawnIndex && figure.current?.draw(strokeProgress(view)));
  }, [store, isStill, drawnIndex]);

  // The ring stands at the end of the line, the figure as in a mirror: there the ring makes room for the hand.
  const isRingBesideHand = step.side === ((dir === 'rtl') === look.facing ? 'right' : 'left');

  return (
    <div className={styles.stage} data-small-ring={isRingBesideHand || undefined}>
      <div className={styles.picture}>
        <Pool {...(isWide ? WIDE_POOL : POOL)} className={styles.pool} />
        {mirror.behind}
        <Figure
          ref={figure}
          step={drawn}
          next={store.plan.steps[drawnIndex + 1]}
          view={isStill ? 'still' : 'moving'}
          stillNumber={drawnIndex + 1}
          camera={isWide ? 'wide' : 'narrow'}
          showZones={familiesOfStep(drawn).includes('neck')}
          {...(drawn.where ? { label: t('player.picture', { where: drawn.where }) } : {})}
          {...look}
          eyes={drawn.stroke === 'gaze' ? 'open' : 'closed'}
          {...mirror.figure}
          className={`${styles.figure} ${mirror.figureClass}`}
        />
        {mirror.front}
      </div>
      {isPaused && !mirror.isFitting && (
        <p className={styles.tag}>
          <Icon name="pause" size={16} />
          {t('player.paused')}
        </p>
      )}
      {word && !isPaused && <p className={`${styles.tag} ${styles.word}`}>{word}</p>}
      <div className={styles.beat}>
        {moment.countIn > 0 ? (
          <CountIn left={moment.countIn} />
        ) : (
          <BeatRing key={moment.stepIndex} store={store} moment={moment} step={step} isStill={isStill} />
        )}
      </div>
      {!isWide && (
        <div className={styles.edge}>
          <Wave height={22} />
        </div>
      )}
    </div>
  );
}

const POOL = { size: [400, 300], centre: [200, 150], r: 120, gap: 31, rings: 6 } as const;
const WIDE_POOL = { size: [680, 680], centre: [340, 330], r: 215, gap: 48, rings: 7 } as const;

/** In a pause the hands are shown in their place, whatever part of the lead has passed: there is time to look. */
function strokeProgress({ status, phase, lead, beat, rep, step }: SessionView) {
  return { phase, lead: status === 'paused' ? 1 : lead, leadMs: step.leadS * SECOND, beat, rep: Math.max(rep - 1, 0) };
}
