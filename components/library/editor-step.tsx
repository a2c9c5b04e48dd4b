import { useLayoutEffect, useRef } from 'react';
import { BEAT_S, hasFreePace, REPS, sidesFor } from '../../core/routines/own-draft.ts';
import type { Step } from '../../core/routines/schema.ts';
import { readWhole } from '../../core/settings/typed-values.ts';
import { readTypedNumber } from '../../core/typed-number.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { lengthText } from '../words/length-text.ts';
import styles from './editor-step.module.css';
import { useOrigin } from './use-origins.ts';

interface EditorStepProps {
  step: Step;
  number: number;
  count: number;
  /** Whether this step is the one in the preview. */
  isCurrent: boolean;
  /** The problems of the step, a sentence each. */
  problems: readonly string[];
  onShow: () => void;
  onChange: (change: Partial<Pick<Step, 'reps' | 'beatS' | 'side'>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A step of a routine in the making. A touch on any part of it shows the step in the preview. */
export function EditorStep({ step, number, count, isCurrent, problems, onShow, onChange, onMove, onRemove }: EditorStepProps) {
  const messages = useMessages();
  const { t, number: format } = messages;
  const { title } = step;
  const origin = useOrigin(step);
  const sides = sidesFor(step, origin);
  const { keep, up, down } = useKeptFocus(number);
  const half = (seconds: number) => format(seconds, { maximumFractionDigits: 2 });
  return (
    <li className={styles.step} data-current={isCurrent || undefined} onFocus={onShow}>
      <div className={styles.head}>
        <button type="button" className={styles.title} aria-pressed={isCurrent} onClick={onShow}>
          {t('library.stepTitle', { number, title })}
          <span className="xs q3">{lengthText(step.sec, messages)}</span>
        </button>
        <div className={styles.moves}>
          <Tooltip text={t('library.edit.up', { title })}>
            <button
              ref={up}
              type="button"
              className="icb"
              aria-label={t('library.edit.up', { title })}
              aria-disabled={number === 1}
              onClick={() => {
                keep('up');
                onMove(-1);
              }}
            >
              <Icon name="up" size={20} />
            </button>
          </Tooltip>
          <Tooltip text={t('library.edit.down', { title })}>
            <button
              ref={down}
              type="button"
              className="icb"
              aria-label={t('library.edit.down', { title })}
              aria-disabled={number === count}
              onClick={() => {
                keep('down');
                onMove(1);
              }}
            >
              <Icon name="down" size={20} />
            </button>
          </Tooltip>
          <Tooltip text={t('library.edit.remove', { title })}>
            <button type="button" className="icb" aria-label={t('library.edit.remove', { title })} onClick={onFirstClick(onRemove)}>
              <Icon name="close" size={20} />
            </button>
          </Tooltip>
        </div>
      </div>
      <div className={styles.controls}>
        <NumberField
          label={t('library.edit.reps', { title })}
          unit={t('library.edit.times')}
          value={step.reps}
          format={(reps) => format(reps)}
          read={(text) => readWhole(text, REPS)}
          onCommit={(reps) => onChange({ reps })}
          complaint={t('library.edit.repsRefused', { min: REPS.min, max: REPS.max, kept: step.reps })}
          steps={{ ...REPS, by: 1, less: t('library.edit.fewer', { title }), more: t('library.edit.moreTimes', { title }) }}
        />
        {hasFreePace(step) && (
          <NumberField
            label={t('library.edit.beat', { title })}
            unit={t('library.edit.seconds')}
            value={step.beatS}
            format={half}
            read={(text) => readBeat(text)}
            onCommit={(beatS) => onChange({ beatS })}
            complaint={t('library.edit.beatRefused', { min: BEAT_S.min, max: BEAT_S.max, kept: half(step.beatS) })}
            decimals
            steps={{ ...BEAT_S, by: 0.5, less: t('library.edit.quicker', { title }), more: t('library.edit.slower', { title }) }}
          />
        )}
        {sides.length > 1 && step.side && (
          <Select
            label={t('library.edit.side', { title })}
            value={step.side}
            onChoose={(side) => onChange({ side })}
            options={sides.map((side) => ({ value: side, text: t(`library.side.${side}`) }))}
          />
        )}
      </div>
      <div aria-live="polite" className={styles.problems}>
        {problems.map((problem) => (
          <p key={problem} className="note note-clay">
            <Icon name="care" size={18} />
            {problem}
          </p>
        ))}
      </div>
    </li>
  );
}

function readBeat(text: string): number | null {
  const seconds = readTypedNumber(text);
  if (seconds === null || seconds < BEAT_S.min || seconds > BEAT_S.max) return null;
  return Math.round(seconds * 100) / 100;
}

/** A row that changes its place is put there anew by the browser, and would lose the focus. */
function useKeptFocus(place: number) {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const wanted = useRef<'up' | 'down' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of place
  useLayoutEffect(() => {
    if (wanted.current === 'up') up.current?.focus();
    if (wanted.current === 'down') down.current?.focus();
    wanted.current = null;
  }, [place]);
  return {
    up,
    down,
    keep: (button: 'up' | 'down') => {
      wanted.current = button;
    },
  };
}
