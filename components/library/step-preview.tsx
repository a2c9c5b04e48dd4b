import { useEffect, useRef, useState } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import type { StrokeProgress } from '../../core/routines/stroke-frame.ts';
import { SECOND } from '../../core/time.ts';
import { useSettings } from '../../stores/settings.ts';
import { Figure, type FigureHandle } from '../figure/figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import cardStyles from './step-card.module.css';
import { StepPicture } from './step-card.tsx';
import styles from './step-preview.module.css';

/** A step as it will look: still, or moving at the pace that is chosen, over and over. It moves only when asked to. */
export function StepPreview({ step, number }: { step: Step; number: number }) {
  const { t } = useMessages();
  const [isMoving, setMoving] = useState(false);
  return (
    <div className={styles.preview}>
      {isMoving ? <Moving step={step} /> : <StepPicture step={step} className={cardStyles.picture ?? ''} />}
      <div className={styles.under}>
        <p className="sm">
          <b>{t('library.stepTitle', { number, title: step.title })}</b>
        </p>
        <button type="button" className="btn btn-soft btn-sm" onClick={() => setMoving(!isMoving)}>
          <Icon name={isMoving ? 'pause' : 'play'} size={18} />
          {t(isMoving ? 'library.edit.still' : 'library.edit.moving')}
        </button>
      </div>
      <p className={`sm q2 ${styles.text}`}>{step.text}</p>
    </div>
  );
}

function Moving({ step }: { step: Step }) {
  const { t } = useMessages();
  const { skin, hair, hairTone, facing } = useSettings((view) => view.settings.figure);
  const figure = useRef<FigureHandle>(null);
  const { path, side, leadS, beatS, reps } = step;
  useEffect(() => {
    const began = performance.now();
    let frame = 0;
    const draw = (now: number) => {
      figure.current?.draw(progressAt({ leadS, beatS, reps }, (now - began) / SECOND));
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [leadS, beatS, reps]);
  return (
    <div className={cardStyles.picture}>
      <Figure
        ref={figure}
        step={{ path, side }}
        view="moving"
        camera="narrow"
        skin={skin}
        hair={hair}
        hairTone={hairTone}
        facing={facing}
        eyes={step.stroke === 'gaze' ? 'open' : 'closed'}
        {...(step.where ? { label: t('player.picture', { where: step.where }) } : {})}
        className={cardStyles.figure ?? ''}
      />
    </div>
  );
}

/** Where a step is after so many seconds, if it begins again whenever it ends. */
function progressAt({ leadS, beatS, reps }: Pick<Step, 'leadS' | 'beatS' | 'reps'>, seconds: number): StrokeProgress {
  const at = seconds % (leadS + reps * beatS);
  const leadMs = leadS * SECOND;
  if (at < leadS) return { phase: 'lead', lead: at / leadS, leadMs, beat: 0, rep: 0 };
  const beats = (at - leadS) / beatS;
  return { phase: 'rep', lead: 1, leadMs, beat: beats % 1, rep: Math.min(Math.floor(beats), reps - 1) };
}
