import type { RoutineSummary } from '../../core/routines/library.ts';
import type { Routine, Variant } from '../../core/routines/schema.ts';
import { secondsOf, stepsOf } from '../../core/routines/variant.ts';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { useLogWords } from '../drinks/use-log-words.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { lengthText } from '../words/length-text.ts';
import { DrinkStatus, loggedDrink, UndoButton, useHadWords, usePortionItems } from './drink-offer.tsx';
import { type LeaveActions, LeaveButtons } from './leave-buttons.tsx';
import styles from './prompt-card.module.css';
import { SituationMenu } from './situation-menu.tsx';
import { situationWords } from './situation-words.ts';
import type { Met } from './use-met.ts';
import { useAdaptedRoutine } from './use-situations.ts';

const quiet = `btn btn-quiet btn-sm ${styles.quiet}`;

interface RoutineActionsProps {
  routine: RoutineSummary;
  onStart: (variant: Variant) => void;
  leave: LeaveActions;
}

export function RoutineActions({ routine, onStart, leave }: RoutineActionsProps) {
  const messages = useMessages();
  const { t } = messages;
  const adapted = useAdaptedRoutine(routine.id);
  const { seconds, shortSeconds } = adapted ? lengthsOf(adapted.routine) : routine;
  const changed = adapted && situationWords(adapted, messages);
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

export function DrinkActions({ drinks, met, leave }: { drinks: DrinkLog; met: Met | null; leave: LeaveActions }) {
  const { t } = useMessages();
  const portions = usePortionItems(drinks);
  const { glass } = useVolumes().portions;
  const logWords = useLogWords(drinks);
  const hadWords = useHadWords();
  const drink = loggedDrink(drinks) ?? met?.drink ?? null;
  const isDone = drink !== null || met !== null;
  return (
    <>
      {drink && (
        <UndoButton className={`btn btn-soft ${styles.primary}`} drinks={drinks} drink={drink}>
          <Icon name="check" size={20} />
          {met ? hadWords(drink) : t('prompt.loggedUndo')}
        </UndoButton>
      )}
      {met && !drink && <p className={styles.enough}>{t('prompt.enough')}</p>}
      {!isDone && (
        <button type="button" className={`btn btn-primary ${styles.primary}`} onClick={onFirstClick(() => drinks.log(glass))}>
          <Icon name="drop" size={20} />
          {logWords(glass)}
        </button>
      )}
      {/* The place of the buttons is kept, so that nothing jumps while the drink can be undone. */}
      <div className={isDone ? `${styles.row} ${styles.away}` : styles.row}>
        <Menu label={t('prompt.otherAmount')} className={quiet} side="above" items={portions}>
          {t('prompt.otherAmount')}
        </Menu>
        <LeaveButtons {...leave} />
      </div>
      <DrinkStatus drinks={drinks} met={met} />
    </>
  );
}
