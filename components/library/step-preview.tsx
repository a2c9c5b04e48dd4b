import { useRef, useState } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import { useSettings } from '../../stores/settings.ts';
import { Figure, type FigureHandle } from '../figure/figure.tsx';
import { useStrokeLoop } from '../figure/use-stroke-loop.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import cardStyles from './step-card.module.css';
import { StepPicture } from './step-card.tsx';
import styles from './step-preview.module.css';

/** A step as it will look: still, or moving at the pace that is chosen, over and over. The step moves only when asked to. */
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
  const { path, side } = step;
  useStrokeLoop(figure, step);
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
