import { type ReactNode, useEffect } from 'react';
import { quickPortions } from '../../core/drinks/portions.ts';
import type { DrinkEntry } from '../../core/log/entry.ts';
import { useToday } from '../../stores/today.ts';
import { useFinalTrouble } from '../drinks/final-trouble.ts';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './drink-chips.module.css';
import type { Met } from './use-met.ts';

/** The drink that can be undone where it was logged. */
export function loggedDrink({ news }: DrinkLog): DrinkEntry | null {
  return news?.kind === 'logged' ? news.drink : null;
}

/** Three portions and a menu of all; for a while the one just logged stands there alone, as its own undo. */
export function DrinkChips({ log }: { log: DrinkLog }) {
  const { t } = useMessages();
  const portions = usePortionItems(log);
  const quick = quickPortions(useVolumes().portions, 'near');
  const drink = loggedDrink(log);
  if (drink) {
    return (
      <UndoButton className={`chip ${styles.chip} ${styles.logged}`} log={log} drink={drink}>
        <Icon name="check" size={16} />
        {t('prompt.loggedUndo')}
      </UndoButton>
    );
  }
  return (
    <div className={styles.chips}>
      {quick.map((ml) => (
        <DrinkChip key={ml} ml={ml} log={log} />
      ))}
      <Menu label={t('prompt.otherAmount')} isIcon className={`chip ${styles.chip}`} side="above" align="end" items={portions}>
        <Icon name="plus" size={16} />
      </Menu>
    </div>
  );
}

/** Every portion, for a menu. */
export function usePortionItems(log: DrinkLog): MenuItem[] {
  const { portions, volume } = useVolumes();
  return portions.all.map((ml) => ({ id: String(ml), label: volume(ml), onChoose: () => log.log(ml) }));
}

/** "Log 200 ml", and of what when it is not water. */
export function useLogWords({ kind }: DrinkLog): (ml: number) => string {
  const { t } = useMessages();
  const { volume } = useVolumes();
  return (ml) =>
    kind === 'water'
      ? t('prompt.logDrink', { volume: volume(ml) })
      : t('prompt.logKind', { volume: volume(ml), kind: t(`drinks.${kind}`) });
}

/** What was logged elsewhere, and that it can be undone. */
export function useHadWords(): (drink: DrinkEntry) => string {
  const { t } = useMessages();
  const { volume } = useVolumes();
  return ({ ml, of = 'water' }) =>
    of === 'water' ? t('prompt.hadUndo', { volume: volume(ml) }) : t('prompt.hadKindUndo', { volume: volume(ml), kind: t(`drinks.${of}`) });
}

function DrinkChip({ ml, log }: { ml: number; log: DrinkLog }) {
  const logWords = useLogWords(log);
  const { parts, portions } = useVolumes();
  const { value, unit } = parts(ml);
  return (
    <button type="button" className={`chip ${styles.chip}`} aria-label={logWords(ml)} onClick={onFirstClick(() => log.log(ml))}>
      {value} {ml === portions.glass && <span className="u">{unit}</span>}
    </button>
  );
}

interface UndoButtonProps {
  className: string;
  log: DrinkLog;
  drink: DrinkEntry;
  children: ReactNode;
}

/** It stands where the drink was logged, so it takes the focus that was there; and it runs out only while nobody is at it. */
export function UndoButton({ className, log, drink, children }: UndoButtonProps) {
  const { toldBy } = log;
  useEffect(() => {
    const page = toldBy.current?.ownerDocument;
    if (page?.activeElement === page?.body) toldBy.current?.focus();
  }, [toldBy]);
  return (
    <button type="button" ref={toldBy} className={className} onClick={onFirstClick(() => void log.undo(drink))}>
      {children}
    </button>
  );
}

/** What became of the last drink, for those who do not see the chips; and what could not happen, for everybody. */
export function DrinkNews({ log, met = null }: { log: DrinkLog; met?: Met | null }) {
  const { t } = useMessages();
  const { volume } = useVolumes();
  const isUnavailable = useToday((view) => view.status === 'unavailable');
  const final = useFinalTrouble();
  return (
    <>
      <p className="sr" role="status">
        {met && (met.drink ? t('prompt.drinkLogged', { volume: volume(met.drink.ml) }) : t('prompt.enough'))}
        {log.news?.kind === 'logged' && t('prompt.drinkLogged', { volume: volume(log.news.ml) })}
        {log.news?.kind === 'undone' && t('prompt.drinkUndone')}
      </p>
      {isUnavailable && (
        <p className={`note note-clay ${styles.unavailable}`} role="alert">
          <Icon name="care" size={18} />
          {t(final ?? 'prompt.logUnavailable')}
        </p>
      )}
    </>
  );
}
