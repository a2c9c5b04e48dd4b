import { type FocusEvent, type FormEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { HOUR, type Instant } from '../../core/time.ts';
import { Complaint } from '../ui/complaint.tsx';
import { useLayer } from '../ui/layers.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './pause-control.module.css';

/** A pause that is meant lasts no longer than this; a mistyped year does. */
const LONGEST = 366 * 24 * HOUR;
const NINE = 9;

interface PauseUntilProps {
  now: Instant;
  opener: RefObject<HTMLElement | null>;
  onChoose: (until: Instant) => void;
  /** Called off, or something else was pressed or has the focus. */
  onLeave: () => void;
}

/** Asks for the date and time at which a pause ends, in the browser's own field. The field begins with tomorrow at nine. */
export function PauseUntil({ now, opener, onChoose, onLeave }: PauseUntilProps) {
  const { t } = useMessages();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => fieldValue(tomorrowAtNine(now)));
  const [isTried, setTried] = useState(false);
  const problem = problemOf(text, now);
  // A text that is only half typed is no mistake yet.
  const complaint = problem !== null && (isTried || problem !== 'popup.untilMissing') && t(problem);

  const layer = useLayer(form, { opener, onClose: onLeave });
  useLayoutEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem) return onChoose(instantOf(text));
    setTried(true);
    input.current?.focus();
  };
  // Left open, the form would cover the element that has the focus then. No other element has it while the window is left, or the browser's
  // own calendar is open.
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) onLeave();
  };
  return (
    <form
      ref={form}
      {...layer}
      className={`layer ${styles.until}`}
      aria-labelledby={`${id}-label`}
      noValidate
      onSubmit={submit}
      onBlur={closeWhenLeft}
    >
      <label id={`${id}-label`} className={styles.untilLabel} htmlFor={`${id}-input`}>
        {t('popup.pauseUntil')}
      </label>
      <input
        id={`${id}-input`}
        ref={input}
        type="datetime-local"
        className={styles.date}
        min={fieldValue(now)}
        max={fieldValue(now + LONGEST)}
        value={text}
        aria-invalid={complaint !== false}
        aria-describedby={`${id}-complaint`}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="btn btn-soft btn-sm">
        {t('popup.pause')}
      </button>
      <Complaint id={`${id}-complaint`}>{complaint}</Complaint>
    </form>
  );
}

/** The field gives an empty text until everything in it is filled in. */
function problemOf(text: string, now: Instant): 'popup.untilMissing' | 'popup.untilPast' | 'popup.untilFar' | null {
  const until = instantOf(text);
  if (Number.isNaN(until)) return 'popup.untilMissing';
  if (until <= now) return 'popup.untilPast';
  return until > now + LONGEST ? 'popup.untilFar' : null;
}

/** A date and time without a zone is meant where this browser is. */
function instantOf(text: string): Instant {
  return new Date(text).getTime();
}

function fieldValue(at: Instant): string {
  const local = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = [local.getFullYear(), two(local.getMonth() + 1), two(local.getDate())].join('-');
  return `${date}T${two(local.getHours())}:${two(local.getMinutes())}`;
}

function tomorrowAtNine(now: Instant): Instant {
  const date = new Date(now);
  date.setDate(date.getDate() + 1);
  return date.setHours(NINE, 0, 0, 0);
}
