import { formatMl } from '../../core/drinks/volume.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import type { Variant } from '../../core/routines/schema.ts';
import { lengthText } from '../today/length-text.ts';
import type { DrinkLog } from '../today/use-drink-log.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { DrinkNews, GLASS_ML, loggedDrink, UndoButton, usePortionItems } from './drink-chips.tsx';
import { type LeaveActions, LeaveButtons } from './leave-buttons.tsx';
import styles from './prompt-card.module.css';

const quiet = `btn btn-quiet btn-sm ${styles.quiet}`;

interface RoutineActionsProps {
  routine: RoutineSummary;
  onStart: (variant: Variant) => void;
  leave: LeaveActions;
}

export function RoutineActions({ routine: { seconds, shortSeconds }, onStart, leave }: RoutineActionsProps) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <>
      <button type="button" className={`btn btn-primary ${styles.primary}`} onClick={() => onStart('full')}>
        <Icon name="play" size={20} />
        {t('prompt.start')}
        <span className={styles.length}>{t('prompt.startLength', { length: lengthText(seconds, messages) })}</span>
      </button>
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

export function DrinkActions({ log, leave }: { log: DrinkLog; leave: LeaveActions }) {
  const { t, locale } = useMessages();
  const portions = usePortionItems(log);
  const drink = loggedDrink(log);
  return (
    <>
      {drink ? (
        <UndoButton className={`btn btn-soft ${styles.primary}`} log={log} drink={drink}>
          <Icon name="check" size={20} />
          {t('prompt.loggedUndo')}
        </UndoButton>
      ) : (
        <button type="button" className={`btn btn-primary ${styles.primary}`} onClick={() => void log.log(GLASS_ML)}>
          <Icon name="drop" size={20} />
          {t('prompt.logDrink', { volume: formatMl(GLASS_ML, locale) })}
        </button>
      )}
      {/* Its place is kept, so that nothing jumps while the drink can be undone. */}
      <div className={drink ? `${styles.row} ${styles.away}` : styles.row}>
        <Menu label={t('prompt.otherAmount')} className={quiet} side="above" align="start" items={portions}>
          {t('prompt.otherAmount')}
        </Menu>
        <LeaveButtons {...leave} />
      </div>
      <DrinkNews log={log} />
    </>
  );
}
