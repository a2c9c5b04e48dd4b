import type { RoutineSummary } from '../../core/routines/library.ts';
import type { Routine, Variant } from '../../core/routines/schema.ts';
import { secondsOf, stepsOf } from '../../core/routines/variant.ts';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { lengthText } from '../words/length-text.ts';
import { DrinkNews, loggedDrink, UndoButton, useHadWords, useLogWords, usePortionItems } from './drink-chips.tsx';
import { type LeaveActions, LeaveButtons } from './leave-buttons.tsx';
import styles from './prompt-card.module.css';
import { SituationMenu } from './situation-menu.tsx';
import { situationWords } from './situation-words.ts';
import type { Met } from './use-met.ts';
import { useFitted } from './use-situations.ts';

const quiet = `btn btn-quiet btn-sm ${styles.quiet}`;

interface RoutineActionsProps {
  routine: RoutineSummary;
  onStart: (variant: Variant) => void;
  leave: LeaveActions;
}

export function RoutineActions({ routine, onStart, leave }: RoutineActionsProps) {
  const messages = useMessages();
  const { t } = messages;
  const fitted = useFitted(routine.id);
  const { seconds, shortSeconds } = fitted ? lengthsOf(fitted.routine) : routine;
  const changed = fitted && situationWords(fitted, messages);
  return (
    <>
      <div className={styles.split}>
        <button type="button" className={`btn btn-primary ${styles.primary}`} onClick={() => onStart('full')}>
          <Icon name="play" size={20} />
          {t('prompt.start')}
          <span className={styles.length}>{t('prompt.startLength', { length: lengthText(seconds, messages) })}</span>
        </button>
        <SituationMenu className={`btn btn-primary ${styles.more}`} />
      </div>
      <p className={styles.changed} aria-live="polite">
        {changed}
      </p>
      <div className={styles.row}>
        {shortSeconds < seconds && (
          <button type="button" className={quiet} onClick={() => onStart('short')}>
            {t('prompt.short', { seconds: shortSeconds })}
          </button>
        )}
        <LeaveButtons {...leave} />
      </div>
    </>
  );
}

function lengthsOf(routine: Routine) {
  return { seconds: routine.seconds, shortSeconds: secondsOf(stepsOf(routine, 'short')) };
}

export function DrinkActions({ log, met, leave }: { log: DrinkLog; met: Met | null; leave: LeaveActions }) {
  const { t } = useMessages();
  const portions = usePortionItems(log);
  const { glass } = useVolumes().portions;
  const logWords = useLogWords(log);
  const hadWords = useHadWords();
  const drink = loggedDrink(log) ?? met?.drink ?? null;
  const isDone = drink !== null || met !== null;
  return (
    <>
      {drink && (
        <UndoButton className={`btn btn-soft ${styles.primary}`} log={log} drink={drink}>
          <Icon name="check" size={20} />
          {met ? hadWords(drink) : t('prompt.loggedUndo')}
        </UndoButton>
      )}
      {met && !drink && <p className={styles.enough}>{t('prompt.enough')}</p>}
      {!isDone && (
        <button type="button" className={`btn btn-primary ${styles.primary}`} onClick={onFirstClick(() => log.log(glass))}>
          <Icon name="drop" size={20} />
          {logWords(glass)}
        </button>
      )}
      {/* Its place is kept, so that nothing jumps while the drink can be undone. */}
      <div className={isDone ? `${styles.row} ${styles.away}` : styles.row}>
        <Menu label={t('prompt.otherAmount')} className={quiet} side="above" items={portions}>
          {t('prompt.otherAmount')}
        </Menu>
        <LeaveButtons {...leave} />
      </div>
      <DrinkNews log={log} met={met} />
    </>
  );
}
