import type { Step } from '../../core/routines/schema.ts';
import { useSettings } from '../../stores/settings.ts';
import { Figure } from '../figure/figure.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { lengthText } from '../words/length-text.ts';
import styles from './step-card.module.css';

/** A step as one still picture with its words. */
export function StepCard({ step, number }: { step: Step; number: number }) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <li className={styles.card}>
      <StepPicture step={step} number={number} className={styles.picture ?? ''} />
      <h4>
        <span className="tnum">{t('library.stepTitle', { number, title: step.title })}</span>
      </h4>
      <p className="xs q3">{t('library.reps', { reps: step.reps, length: lengthText(step.sec, messages) })}</p>
      <p className="sm">{step.text}</p>
      {step.caution && (
        <p className={`note ${styles.caution}`}>
          <Icon name="care" size={18} />
          {step.caution}
        </p>
      )}
    </li>
  );
}

/** The figure with the whole stroke of a step on it. */
export function StepPicture({ step, number, className }: { step: Step; number?: number; className: string }) {
  const { t } = useMessages();
  const { skin, hair, hairTone, facing } = useSettings((view) => view.settings.figure);
  return (
    <div className={className}>
      <Figure
        step={step}
        view="still"
        camera="narrow"
        skin={skin}
        hair={hair}
        hairTone={hairTone}
        facing={facing}
        size="s"
        eyes={step.stroke === 'gaze' ? 'open' : 'closed'}
        {...(number === undefined ? {} : { stillNumber: number })}
        {...(step.where ? { label: t('player.picture', { where: step.where }) } : {})}
        className={styles.figure ?? ''}
      />
    </div>
  );
}
