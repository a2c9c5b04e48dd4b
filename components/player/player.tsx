import { memo, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { familiesOfStep } from '../../core/routines/needed-families.ts';
import { stopRule } from '../../core/routines/safety-cards.ts';
import type { Routine, Step, Variant } from '../../core/routines/schema.ts';
import { planOf, type SessionView } from '../../core/routines/session.ts';
import { isHandsOn, stepsOf } from '../../core/routines/variant.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { SECOND } from '../../core/time.ts';
import { keepAwake } from '../../platform/page/wake-lock.ts';
import { Figure, type FigureHandle } from '../figure/figure.tsx';
import { Pool } from '../figure/pool.tsx';
import { prepareStep, usePrepared } from '../figure/use-prepared.ts';
import { type MirrorParts, useMirror } from '../mirror/use-mirror.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { REDUCED_MOTION, useMedia } from '../ui/use-media.ts';
import { useScrollStop } from '../ui/use-scroll-stop.ts';
import { Wave } from '../ui/wave.tsx';
import { clockText } from '../words/clock-text.ts';
import { Announcer } from './announcer.tsx';
import { BeatRing } from './beat-ring.tsx';
import { Controls } from './controls.tsx';
import { CountIn } from './count-in.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Finish, type FinishProps } from './finish.tsx';
import { keepFocus } from './keep-focus.ts';
import { KeysList } from './keys-list.tsx';
import styles from './player.module.css';
import { PlayerWindow, usePlayerWindow } from './player-window.ts';
import type { Moment, SessionStore } from './session-store.ts';
import { StepList } from './step-list.tsx';
import { Stream } from './stream.tsx';
import { type Aids, type News, newsWords, useGuide } from './use-guide.ts';
import { useKeys, useLetterKeys } from './use-keys.ts';
import { type OnTop, useOnTop } from './use-on-top.ts';
import { type Reports, useReports } from './use-reports.ts';
import { useSession } from './use-session.ts';
import { useSteady } from './use-steady.ts';

/** From here the figure stands beside the words instead of above them. */
const WIDE = '(min-width: 56.25rem)';

export interface PlayerProps extends Reports, Omit<FinishProps, 'name' | 'seconds' | 'figure' | 'isHandsOn'> {
  /** Another routine or version needs another player: give it a `key`. */
  routine: Routine;
  variant: Variant;
  /** A session given to `onSave` before, to go on with; anything that does not fit is ignored. */
  saved?: unknown;
  figure: Settings['figure'];
  /** A quiet line that is told with the first step. */
  note?: string | null;
  /** The person has turned the figure round. */
  onFacing: (facing: boolean) => void;
  /** What leads by ear and hand besides the figure. */
  aids: Aids;
  /** The person has switched the voice or the sound of the beat. */
  onVoice: (on: boolean) => void;
  onBeat: (on: boolean) => void;
}

/** Reads the drawings with which either version of a routine begins. */
export function readFirstSteps(routine: Routine): void {
  for (const variant of ['full', 'short'] as const) {
    const [first] = stepsOf(routine, variant);
    if (first) prepareStep(first);
  }
}

/**
 * Leads through a routine: the figure with its stroke, the words, the beat and the way there, until it is finished or left.
 * Keys: Space pauses, the arrows step, R begins the step again, V and S switch voice and beat, M turns the figure round, T keeps it on
 * top, Escape pauses and at the second press leaves; the letters can be switched off. It fills the window it stands in, which may be a small one above all others.
 */
export function Player({
  routine,
  variant,
  saved,
  figure,
  note = null,
  aids,
  onFacing,
  onVoice,
  onBeat,
  onProgress,
  onSave,
  onFinish,
  onLeave,
  ...finish
}: PlayerProps) {
  const plan = useMemo(() => planOf(routine, variant), [routine, variant]);
  const onTop = useOnTop();
  const [store, moment] = useSession(plan, saved, onTop.window ?? window);
  const [isFacing, setFacing] = useState(figure.facing);
  const news = useGuide(store, aids);
  useReports(store, { onProgress, onSave, onFinish, onLeave });

  const toggleFacing = () => {
    setFacing(!isFacing);
    onFacing(!isFacing);
  };
  const screen =
    moment.status === 'finished' ? (
      <Finish name={routine.name} seconds={moment.doneS} figure={figure} isHandsOn={plan.steps.some(isHandsOn)} {...finish} />
    ) : (
      <Guide
        store={store}
        moment={moment}
        name={routine.name}
        isBrought={routine.from !== undefined}
        note={note}
        look={{ ...figure, facing: isFacing }}
        aids={aids}
        news={news}
        onTop={onTop}
        onToggleFacing={toggleFacing}
        onVoice={onVoice}
        onBeat={onBeat}
      />
    );
  if (!onTop.window) return screen;
  return (
    <>
      <Elsewhere name={routine.name} onBack={() => onTop.window?.close()} />
      {createPortal(<PlayerWindow value={onTop.window}>{screen}</PlayerWindow>, onTop.window.document.body)}
    </>
  );
}

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

function Guide({ store, moment, name, isBrought, note, look, aids, news, onTop, onToggleFacing, onVoice, onBeat }: GuideProps) {
  const { t, dir, number } = useMessages();
  const page = usePlayerWindow();
  const isWide = useMedia(WIDE, page);
  const [areKeysShown, setKeysShown] = useState(false);
  const { steps } = store.plan;
  const { status, stepIndex, leftS } = moment;
  const step = steps[stepIndex] as Step;
  const next = steps[stepIndex + 1];
  const mirror = useMirror(store, step, isWide);
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
      <Say key={stepIndex} step={step} note={told} />
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

function OnTopButton({ onTop }: { onTop: OnTop }) {
  const { t } = useMessages();
  const hasLetters = useLetterKeys();
  const label = t(onTop.window ? 'player.backFromTop' : 'player.onTop');
  return (
    <Tooltip text={label} align="end">
      <button
        type="button"
        className="icb"
        aria-label={label}
        aria-keyshortcuts={hasLetters ? 'T' : undefined}
        onMouseDown={keepFocus}
        onClick={() => onTop.toggle?.()}
      >
        <Icon name="onTop" size={20} />
      </button>
    </Tooltip>
  );
}

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

function Stage({ store, moment, step, look, mirror, isWide, isPaused, word }: StageProps) {
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

const Say = memo(function Say({ step, note }: { step: Step; note: string | null }) {
  const words = useRef<HTMLDivElement>(null);
  useScrollStop(words);
  return (
    <div className={styles.say} ref={words}>
      <h1 className={`display ${styles.title}`} dir="auto">
        {step.title}
      </h1>
      <p className={styles.text} dir="auto">
        {step.text}
      </p>
      {step.caution && (
        <p className="note note-clay">
          <Icon name="care" size={18} />
          <span dir="auto">{step.caution}</span>
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
});
