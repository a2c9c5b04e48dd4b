import { useRef, useState } from 'react';
import logo from '../../design/logo.svg';
import { useSettings } from '../../stores/settings.ts';
import { Figure, type FigureHandle } from '../figure/figure.tsx';
import { Pool } from '../figure/pool.tsx';
import { useStrokeLoop } from '../figure/use-stroke-loop.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { REDUCED_MOTION, useMedia } from '../ui/use-media.ts';
import { Wave } from '../ui/wave.tsx';
import styles from './hero.module.css';
import { useFirstRoutine } from './use-first-routine.ts';

/** The work of Rill, in words and as a moving figure. */
export function Hero() {
  const { t } = useMessages();
  const { length, begin, hasFailed } = useFirstRoutine();
  return (
    <header className={styles.hero}>
      <Pool className={styles.water} size={[1240, 600]} centre={[912, 290]} r={210} gap={45} rings={10} />
      <div className={styles.copy}>
        <p className={`display ${styles.brand}`}>
          <img src={logo} alt="" width="36" height="36" />
          {t('app.name')}
        </p>
        <h1 className="display">{t('welcome.title')}</h1>
        <p className={styles.lead}>{t('welcome.lead')}</p>
        <div className={styles.acts}>
          <a className="btn btn-primary btn-lg" href="#set-up">
            {t('welcome.setUp')}
          </a>
          <button type="button" className="btn btn-soft btn-lg" onClick={onFirstClick(begin)}>
            <Icon name="play" />
            {t('welcome.tryFirst', { length })}
          </button>
        </div>
        <div role="alert">
          {hasFailed && (
            <p className="note note-clay">
              <Icon name="care" size={18} />
              {t('welcome.begin.failed')}
            </p>
          )}
        </div>
      </div>
      <MovingFigure />
      <div className={styles.far}>
        <Wave height={44} />
      </div>
      <div className={styles.near}>
        <Wave height={26} />
      </div>
    </header>
  );
}

/** Along the jaw, from the chin to below the ears: the most telling stroke of all, and it needs no explanation. */
const STROKE = { path: 'jawline_glide', side: 'both', leadS: 3, beatS: 3, reps: 5 } as const;
/** The whole bust, down to below the waterline, with the shoulders to their ends. */
const BUST = [-20, 0, 440, 528] as const;

/** The figure can be held still, as every endless movement must be (WCAG 2.2.2). */
function MovingFigure() {
  const { t } = useMessages();
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  const isCalm = useMedia(REDUCED_MOTION);
  const [isHeld, setHeld] = useState(false);
  const figure = useRef<FigureHandle>(null);
  useStrokeLoop(figure, STROKE, !isCalm && !isHeld);
  const label = t(isHeld ? 'welcome.move' : 'welcome.still');
  return (
    <div className={styles.figure}>
      <Figure
        ref={figure}
        step={STROKE}
        view={isCalm ? 'still' : 'moving'}
        camera={BUST}
        skin={skin}
        hair={hair}
        hairTone={hairTone}
        label={t('welcome.picture')}
        className={styles.person ?? ''}
      />
      {!isCalm && (
        <button type="button" className={`icb icb-fill ${styles.hold}`} aria-label={label} onClick={() => setHeld(!isHeld)}>
          <Icon name={isHeld ? 'play' : 'pause'} size={20} />
        </button>
      )}
    </div>
  );
}
