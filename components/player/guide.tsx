import { useEffect, useState } from 'react';
import { stopRule } from '../../core/routines/safety-cards.ts';
import type { Step } from '../../core/routines/schema.ts';
import { isHandsOn } from '../../core/routines/variant.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { keepAwake } from '../../platform/page/wake-lock.ts';
import { useMirror } from '../mirror/use-mirror.tsx';
import { useMessages } from '../ui/messages.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Wave } from '../ui/wave.tsx';
import { clockText } from '../words/clock-text.ts';
import { Announcer } from './announcer.tsx';
import { Controls } from './controls.tsx';
import { KeysList } from './keys-list.tsx';
import { OnTopButton } from './on-top-button.tsx';
import styles from './player.module.css';
import { usePlayerWindow } from './player-window.ts';
import type { Moment, SessionStore } from './session-store.ts';
import { Stage } from './stage.tsx';
import { StepList } from './step-list.tsx';
import { StepWords } from './step-words.tsx';
import { Stream } from './stream.tsx';
import { type Aids, type News, newsWords } from './use-guide.ts';
import { useKeys } from './use-keys.ts';
import type { OnTop } from './use-on-top.ts';
import { usePauseWhile } from './use-pause-while.ts';
import { useSteady } from './use-steady.ts';

/** From here the figure stands beside the words instead of above them. */
const WIDE = '(min-width: 56.25rem)';

interface GuideProps {
  store: SessionStore;
  moment: Moment;
  name: string;
  /** Its words came as a file, and Rill has not checked them. */
  isBrought: boolean;
  note: string | null;
  look: Settings['figure'];
  aids: Aids;
  news: News | null;
  onTop: OnTop;
  onToggleFacing: () => void;
  onVoice: (on: boolean) => void;
  onBeat: (on: boolean) => void;
}

/** The screen while a routine runs or pauses: header, figure, words, and the controls with their keys. */
export function Guide({ store, moment, name, isBrought, note, look, aids, news, onTop, onToggleFacing, onVoice, onBeat }: GuideProps) {
  const { t, dir, number } = useMessages();
  const page = usePlayerWindow();
  const isWide = useMedia(WIDE, page);
  const [areKeysShown, setKeysShown] = useState(false);
  const { steps } = store.plan;
  const { status, stepIndex, leftS } = moment;
  const step = steps[stepIndex] as Step;
  const next = steps[stepIndex + 1];
  const mirror = useMirror({ steps, step, isWide, isOnTop: page !== window });
  usePauseWhile(mirror.isBusy, store);
  const isPaused = status === 'paused';

  const act = (type: Parameters<SessionStore['act']>[0]) => () => store.act(type, performance.now());
  const togglePause = act(isPaused ? 'resume' : 'pause');
  const [back, forward, leave] = [act('back'), act('next'), act('leave')];
  const toggleVoice = () => onVoice(!aids.voice.on);
  const toggleBeat = () => onBeat(!aids.beat.on);
  const toggleKeys = () => setKeysShown(!areKeysShown);
  useKeys({
    ' ': togglePause,
    ArrowLeft: dir === 'rtl' ? forward : back,
    ArrowRight: dir === 'rtl' ? back : forward,
    Escape: isPaused ? leave : togglePause,
    r: act('restart'),
    v: toggleVoice,
    s: toggleBeat,
    ...(mirror.figure ? {} : { m: onToggleFacing }),
    '?': toggleKeys,
    ...(onTop.toggle ? { t: onTop.toggle } : {}),
  });
  const presses = useSteady({
    onBack: back,
    onTogglePause: togglePause,
    onNext: forward,
    onToggleFacing,
    onToggleVoice: toggleVoice,
    onToggleBeat: toggleBeat,
    onLeave: leave,
  });
  useEffect(() => (status === 'running' ? keepAwake(page) : undefined), [status, page]);

  const told = stepIndex === 0 ? note : null;
  const word = news && t(newsWords[news]);

  return (
    <main className={styles.player} data-paused={isPaused || undefined}>
      <header className={styles.header}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <p className={`${styles.left} tnum`}>{t('player.left', { time: clockText(leftS, number) })}</p>
        <div className={styles.tools}>
          {onTop.toggle && <OnTopButton onTop={onTop} />}
          <KeysList isOpen={areKeysShown} onToggle={toggleKeys} canKeepOnTop={onTop.toggle !== null} />
        </div>
      </header>
      {!isWide && (
        <div className={styles.way}>
          <Stream store={store} steps={steps} stepIndex={stepIndex} />
        </div>
      )}
      <Stage store={store} moment={moment} step={step} look={look} mirror={mirror} isWide={isWide} isPaused={isPaused} word={word} />
      {isWide && (
        <div className={styles.way}>
          <StepList steps={steps} stepIndex={stepIndex} />
        </div>
      )}
      <StepWords key={stepIndex} step={step} note={told} />
      <footer className={styles.dock}>
        {!isWide && <Wave height={20} />}
        <div className={styles.water}>
          <p className={styles.next}>
            <span className="sr">{t('player.step', { step: stepIndex + 1, steps: steps.length })}</span>
            {next ? t('player.next') : t('player.lastStep')}
            {next && <b dir="auto">{next.title}</b>}
          </p>
          <div className={styles.controls}>
            <Controls
              isPaused={isPaused}
              isLastStep={!next}
              isFacing={look.facing}
              isMirror={mirror.figure !== null}
              hasVoice={aids.voice.on}
              hasBeat={aids.beat.on}
              {...presses}
            />
          </div>
          {isBrought && <p className={styles.stop}>{t('brought.unchecked')}</p>}
          {steps.some(isHandsOn) && (
            <p className={styles.stop} dir="auto">
              {stopRule}
            </p>
          )}
        </div>
      </footer>
      <Announcer
        text={[`${step.title}.`, step.text, step.caution, told, isBrought && stepIndex === 0 && t('brought.unchecked')]
          .filter(Boolean)
          .join(' ')}
      />
      <Announcer text={isPaused ? t('player.paused') : (word ?? '')} />
    </main>
  );
}
