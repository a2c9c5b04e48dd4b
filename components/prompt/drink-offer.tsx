import { type ReactNode, useEffect } from 'react';
import type { DrinkEntry } from '../../core/log/entry.ts';
import { useToday } from '../../stores/today.ts';
import { DrinkChips } from '../drinks/drink-chips.tsx';
import { useFinalTrouble } from '../drinks/final-trouble.ts';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './chips.module.css';
import type { Met } from './use-met.ts';

/** The drink that can be undone where it was logged. */
export function loggedDrink({ news }: DrinkLog): DrinkEntry | null {
  return news?.kind === 'logged' ? news.drink : null;
}

/** A drink as the second offer of a card or after a routine, with what became of it. */
export function DrinkOffer({ drinks }: { drinks: DrinkLog }) {
  return (
    <>
      <Portions drinks={drinks} />
      <DrinkStatus drinks={drinks} />
    </>
  );
}

/** Three portions and a menu of all; for a while the one just logged stands there alone, as its own undo. */
function Portions({ drinks }: { drinks: DrinkLog }) {
  const { t } = useMessages();
  const items = usePortionItems(drinks);
  const drink = loggedDrink(drinks);
  if (drink) {
    return (
      <UndoButton className={`chip ${styles.chip} ${styles.logged}`} drinks={drinks} drink={drink}>
        <Icon name="check" size={16} />
        {t('prompt.loggedUndo')}
      </UndoButton>
    );
  }
  return (
    <div className={styles.chips}>
      <DrinkChips drinks={drinks} place="card" />
      <Menu label={t('prompt.otherAmount')} isIcon className="chip" side="above" items={items}>
        <Icon name="plus" size={16} />
      </Menu>
    </div>
  );
}

/** Every portion, for a menu. */
export function usePortionItems(drinks: DrinkLog): MenuItem[] {
  const { portions, volume } = useVolumes();
  return portions.all.map((ml) => ({ id: String(ml), label: volume(ml), onChoose: () => drinks.log(ml) }));
}

/** The words for a drink that was logged elsewhere, and that it can be undone. */
export function useHadWords(): (drink: DrinkEntry) => string {
  const { t } = useMessages();
  const { volume } = useVolumes();
  return ({ ml, of = 'water' }) =>
    of === 'water' ? t('prompt.hadUndo', { volume: volume(ml) }) : t('prompt.hadKindUndo', { volume: volume(ml), kind: t(`drinks.${of}`) });
}

interface UndoButtonProps {
  className: string;
  drinks: DrinkLog;
  drink: DrinkEntry;
  children: ReactNode;
}

/** It stands where the drink was logged, so it takes the focus that was there; and it runs out only while nobody is at it. */
export function UndoButton({ className, drinks, drink, children }: UndoButtonProps) {
  const { toldBy } = drinks;
  useEffect(() => {
    const page = toldBy.current?.ownerDocument;
    if (page?.activeElement === page?.body) toldBy.current?.focus();
  }, [toldBy]);
  return (
    <button type="button" ref={toldBy} className={className} onClick={onFirstClick(() => void drinks.undo(drink))}>
      {children}
    </button>
  );
}

/** What became of the last drink, for those who do not see the chips; and what could not happen, for everybody. */
export function DrinkStatus({ drinks, met = null }: { drinks: DrinkLog; met?: Met | null }) {
  const { t } = useMessages();
  const { volume } = useVolumes();
  const isUnavailable = useToday((view) => view.status === 'unavailable');
  const final = useFinalTrouble();
  return (
    <>
      <p className="sr" role="status">
        {met && (met.drink ? t('prompt.drinkLogged', { volume: volume(met.drink.ml) }) : t('prompt.enough'))}
        {drinks.news?.kind === 'logged' && t('prompt.drinkLogged', { volume: volume(drinks.news.ml) })}
        {drinks.news?.kind === 'undone' && t('prompt.drinkUndone')}
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
