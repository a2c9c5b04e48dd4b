import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { DRINK_ML } from '../../core/drinks/portions.ts';
import { formatVolume, volumeParts } from '../../core/drinks/volume.ts';
import { DRINK_KINDS, NOTE_LENGTH } from '../../core/log/entry.ts';
import { readClock } from '../../core/settings/typed-values.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { Complaint } from '../ui/complaint.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onPageKey } from '../ui/on-page-key.ts';
import { Select } from '../ui/select.tsx';
import { useAction } from '../ui/use-action.ts';
import { timeOfDay } from '../words/time-of-day.ts';
import { type FieldContext, type Fields, readAmount, readTime } from './entry-fields.ts';
import styles from './entry-form.module.css';
import { useKeptFields } from './use-kept-fields.ts';

export type FormKind = 'drink' | 'routine' | 'note';

export interface EntryFormProps {
  label: string;
  /** Under which what is typed is kept until it is saved: the id of an entry, or `NEW_ENTRY`. */
  draftOf: string;
  kind: FormKind;
  /** Hears of which kind the entry is that was being typed when the fields were last open. */
  onFound?: (kind: FormKind) => void;
  start: Fields;
  context: FieldContext;
  /** Called with fields that can be taken. False: the entry could not be saved, and the form stays. */
  onSave: (fields: Fields) => Promise<boolean>;
  onCancel: () => void;
  /** Before the fields. */
  children?: ReactNode;
  /** Takes the entry out of the day, where there is one already. False: the change could not be saved, and the form stays. */
  onRemove?: () => Promise<boolean>;
}

/** The fields of an entry. A wrong one says what would be right; Escape leaves all as it was. */
export function EntryForm({
  label,
  draftOf,
  kind,
  onFound = () => undefined,
  start,
  context,
  onSave,
  onCancel,
  onRemove,
  children,
}: EntryFormProps) {
  const { t, locale } = useMessages();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptFields({ of: draftOf, kind, start, context, onFound });
  const { fields } = kept;
  const [isTried, setTried] = useState(false);
  // Saving and removing are one: never both, and what was not done is told in one place.
  const { run, hasFailed, forget } = useAction(async (act: () => Promise<boolean>) => {
    const isDone = await act();
    if (isDone) kept.drop();
    return isDone;
  });
  const change = (part: Partial<Fields>) => {
    forget();
    kept.change(part);
  };
  const cancel = () => {
    kept.drop();
    onCancel();
  };
  const wrong = problems();

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const isComplaining = hasFailed || (['clock', 'amount', 'text'] as const).some((name) => complaint(name));
  useEffect(() => {
    if (isComplaining) form.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isComplaining]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (['clock', 'amount', 'text'] as const).find((name) => wrong[name]);
    if (first) document.getElementById(`${id}-${first}`)?.focus();
    else run(() => onSave(fields));
  };
  const cancelOnEscape = onPageKey((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else the browser closes the popup.
    event.preventDefault();
    event.stopPropagation();
    cancel();
  });
  const inputProps = (name: 'clock' | 'amount' | 'text') => ({
    id: `${id}-${name}`,
    className: styles.input,
    value: fields[name],
    'aria-invalid': complaint(name) !== false,
    'aria-describedby': `${id}-complaint`,
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={submit} onKeyDown={cancelOnEscape}>
      {children}
      <div className={styles.fields}>
        <div className={styles.field}>
          <label className={styles.name} htmlFor={`${id}-clock`}>
            {t('entry.time')}
          </label>
          <input type="time" {...inputProps('clock')} />
        </div>
        {kind === 'drink' && (
          <>
            <div className={styles.field}>
              <label className={styles.name} htmlFor={`${id}-amount`}>
                {t('entry.amount', { unit: volumeParts(2, context.unit, locale).unit })}
              </label>
              <input type="text" inputMode="decimal" autoComplete="off" size={5} {...inputProps('amount')} />
            </div>
            <div className={styles.field}>
              <span className={styles.name} id={`${id}-kind`}>
                {t('entry.kind')}
              </span>
              <Select
                labelledBy={`${id}-kind`}
                value={fields.of}
                onChoose={(of) => change({ of })}
                options={DRINK_KINDS.map((value) => ({ value, text: t(`drinks.${value}`) }))}
              />
            </div>
          </>
        )}
        {kind === 'routine' && (
          <div className={`${styles.field} ${styles.wide}`}>
            <span className={styles.name} id={`${id}-routine`}>
              {t('entry.routine')}
            </span>
            <RoutineSelect labelledBy={`${id}-routine`} value={fields.routineId} onChoose={(routineId) => change({ routineId })} />
          </div>
        )}
        {kind === 'note' && (
          <div className={`${styles.field} ${styles.wide}`}>
            <label className={styles.name} htmlFor={`${id}-text`}>
              {t('entry.note')}
            </label>
            <textarea rows={2} dir="auto" maxLength={NOTE_LENGTH} {...inputProps('text')} />
          </div>
        )}
      </div>
      <div className={styles.wrong}>
        <Complaint id={`${id}-complaint`}>
          {complaint('clock') || complaint('amount') || complaint('text') || (hasFailed && t('entry.notSaved'))}
        </Complaint>
      </div>
      <div className={styles.buttons}>
        <button type="submit" className="btn btn-soft btn-sm">
          {t('entry.save')}
        </button>
        <button type="button" className="btn btn-quiet btn-sm" onClick={cancel}>
          {t('entry.cancel')}
        </button>
        {onRemove && (
          <button type="button" className={`btn btn-quiet btn-sm ${styles.last}`} onClick={() => run(onRemove)}>
            {t('entry.remove')}
          </button>
        )}
      </div>
    </form>
  );

  /** A sentence for each field that cannot be taken. A field that was not touched is as good as it was. */
  function problems(): Partial<Record<'clock' | 'amount' | 'text', string>> {
    const isTimeNew = fields.clock !== start.clock;
    const at = isTimeNew ? readTime(fields.clock, context) : context.now;
    const volume = (ml: number) => formatVolume(ml, context.unit, locale);
    return {
      ...(typeof at === 'string' ? { clock: timeSentence(at) } : {}),
      ...(kind === 'drink' && fields.amount !== start.amount && readAmount(fields.amount, context) === null
        ? { amount: t('entry.amountWrong', { min: volume(DRINK_ML.min), max: volume(DRINK_ML.max) }) }
        : {}),
      ...(kind === 'note' && fields.text.trim() === '' ? { text: t('entry.textMissing') } : {}),
    };
  }

  function timeSentence(problem: Exclude<ReturnType<typeof readTime>, number>): string {
    if (problem === 'missing') return t('entry.timeMissing');
    const time = timeOfDay(readClock(fields.clock) ?? 0, locale);
    return problem === 'yesterday'
      ? t('entry.timeYesterday', { time, start: timeOfDay(context.day.startHour * 60, locale) })
      : t(problem === 'future' ? 'entry.timeFuture' : 'entry.timeSkipped', { time });
  }

  /** A text that is only half typed is no mistake yet; a whole time that cannot be is. */
  function complaint(name: 'clock' | 'amount' | 'text'): string | false {
    const isWhole = name === 'clock' && fields.clock !== '';
    return ((isTried || isWhole) && wrong[name]) || false;
  }
}

interface RoutineSelectProps {
  labelledBy: string;
  value: string;
  onChoose: (routineId: string) => void;
}

/** Every routine there is, also one that is gone from the library and stands in the entry. */
function RoutineSelect({ labelledBy, value, onChoose }: RoutineSelectProps) {
  const { t } = useMessages();
  const options = useLibrary().map(({ id, name }) => ({ value: id, text: name }));
  const isKnown = options.some((option) => option.value === value);
  return (
    <Select
      labelledBy={labelledBy}
      value={value}
      onChoose={onChoose}
      options={isKnown ? options : [{ value, text: t('timeline.routineUnknown') }, ...options]}
    />
  );
}
