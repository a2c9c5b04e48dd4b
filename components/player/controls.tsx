import { memo, type ReactNode, useEffect, useRef } from 'react';
import { keepFocus } from '../ui/keep-focus.ts';
import { useLetterKeys } from '../ui/letter-keys.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon, type IconName } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './controls.module.css';

export interface ControlsProps {
  isPaused: boolean;
  isLastStep: boolean;
  /** Whether the figure is drawn as if it faced the person. */
  isFacing: boolean;
  /** The camera's picture is in the place of the figure: as in a mirror, whatever the person prefers of a drawing. */
  isMirror?: boolean;
  /** Whether the steps are said, and whether the beat sounds. */
  hasVoice: boolean;
  hasBeat: boolean;
  onBack: () => void;
  onTogglePause: () => void;
  onNext: () => void;
  onToggleFacing: () => void;
  onToggleVoice: () => void;
  onToggleBeat: () => void;
  onLeave: () => void;
}

export const Controls = memo(function Controls({
  isPaused,
  isLastStep,
  isFacing,
  isMirror = false,
  hasVoice,
  hasBeat,
  onBack,
  onTogglePause,
  onNext,
  onToggleFacing,
  onToggleVoice,
  onToggleBeat,
  onLeave,
}: ControlsProps) {
  const { t, dir } = useMessages();
  const hasLetters = useLetterKeys();
  const pause = useRef<HTMLButtonElement>(null);

  // The button that started the routine is gone; from here Space pauses, and Tab reaches the rest.
  useEffect(() => pause.current?.focus({ preventScroll: true }), []);

  return (
    <div className={styles.controls}>
      <span className={styles.start}>
        <IconButton
          icon="voice"
          label={t('player.voice')}
          keys={hasLetters ? 'V' : undefined}
          onPress={onToggleVoice}
          isPressed={hasVoice}
        />
        <IconButton
          icon={hasBeat ? 'sound' : 'mute'}
          label={t('player.beat')}
          keys={hasLetters ? 'S' : undefined}
          onPress={onToggleBeat}
          isPressed={hasBeat}
        />
      </span>
      <span className={styles.middle}>
        <IconButton
          icon="back"
          label={t('player.back')}
          keys={dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'}
          onPress={onBack}
          className="icb-fill"
        />
        <button
          ref={pause}
          type="button"
          className={`big ${styles.big}`}
          aria-label={isPaused ? t('player.resume') : t('player.pause')}
          aria-keyshortcuts="Space"
          onMouseDown={keepFocus}
          onClick={onTogglePause}
        >
          <Icon name={isPaused ? 'play' : 'pause'} size={28} />
        </button>
        <IconButton
          icon="next"
          label={isLastStep ? t('player.end') : t('player.nextStep')}
          keys={dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'}
          onPress={onNext}
          className="icb-fill"
        />
      </span>
      <span className={styles.end}>
        <IconButton
          icon="mirror"
          label={t(isMirror ? 'player.facingMirror' : 'player.facing')}
          keys={hasLetters ? 'M' : undefined}
          onPress={onToggleFacing}
          isPressed={isFacing && !isMirror}
          isOff={isMirror}
        />
        <IconButton icon="close" label={t('player.leave')} keys={isPaused ? 'Escape' : undefined} onPress={onLeave} />
      </span>
    </div>
  );
});

interface IconButtonProps {
  icon: IconName;
  label: string;
  /** As in `aria-keyshortcuts`. */
  keys: string | undefined;
  onPress: () => void;
  isPressed?: boolean;
  /** The button can do nothing now; the label says why. */
  isOff?: boolean;
  className?: string;
}

function IconButton({ icon, label, keys, onPress, isPressed, isOff = false, className = '' }: IconButtonProps): ReactNode {
  return (
    <Tooltip text={label} side="above">
      <button
        type="button"
        className={`icb ${className}`}
        aria-label={label}
        aria-keyshortcuts={keys}
        aria-pressed={isPressed}
        aria-disabled={isOff || undefined}
        onMouseDown={keepFocus}
        onClick={isOff ? undefined : onPress}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  );
}
