import type { MouseEvent } from 'react';
import { mlParts } from '../../core/drinks/volume.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './drink-chips.module.css';
import { OtherAmount } from './other-amount.tsx';
import type { DrinkLog, DrinkNews } from './use-drink-log.ts';

const QUICK_ML = [100, 200, 250] as const;

/** A drink is one click; the chip then says so, and takes it back with another. */
export function DrinkChips({ drinks }: { drinks: DrinkLog }) {
  const { t } = useMessages();
  const { news } = drinks;
  return (
    <fieldset className={styles.chips}>
      <legend className="sr">{t('popup.logDrink')}</legend>
      {QUICK_ML.map((ml) => (
        <Chip
          key={ml}
          ml={ml}
          // The drop makes room for what a chip has to say.
          hasDrop={ml === QUICK_ML[0] && !news}
          news={news && chipOf(news.ml) === ml ? news : null}
          drinks={drinks}
        />
      ))}
      <OtherAmount onChoose={(ml) => void drinks.log(ml)} />
    </fieldset>
  );
}

/** The chip that tells the news of an amount: its own, else the last one. */
function chipOf(ml: number): number {
  return QUICK_ML.find((quick) => quick === ml) ?? (QUICK_ML.at(-1) as number);
}

function Chip({ ml, hasDrop, news, drinks }: { ml: number; hasDrop: boolean; news: DrinkNews | null; drinks: DrinkLog }) {
  const { t, locale } = useMessages();
  const { value, unit } = mlParts(ml, locale);
  const act = ({ detail }: MouseEvent) => {
    // The second click of a double click would undo what the first has logged.
    if (detail > 1) return;
    void (news?.kind === 'logged' ? drinks.undo(news.drink) : drinks.log(ml));
  };
  if (news?.kind === 'logged') {
    return (
      <button type="button" className={`chip ${styles.chip} ${styles.news}`} onClick={act}>
        {t('popup.loggedUndo')}
      </button>
    );
  }
  return (
    <button type="button" className={`chip ${styles.chip}`} onClick={act}>
      {news?.kind === 'not-saved' ? (
        <span className={styles.lost}>{t('popup.notSaved')}</span>
      ) : (
        <>
          {hasDrop && <Icon name="drop" size={16} />}
          {value} <span className="u">{unit}</span>
        </>
      )}
    </button>
  );
}
