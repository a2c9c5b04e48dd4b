import { quickPortions } from '../../core/drinks/portions.ts';
import type { DrinkLog, DrinkNews } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './drink-chips.module.css';
import { OtherAmount } from './other-amount.tsx';

/** A drink is one click; the chip then says so, and takes it back with another. */
export function DrinkChips({ drinks }: { drinks: DrinkLog }) {
  const { t } = useMessages();
  const { news } = drinks;
  const quick = quickPortions(useVolumes().portions, 'sips');
  // An amount without a chip of its own is told by the last one.
  const told = news && (quick.includes(news.ml) ? news.ml : quick.at(-1));
  return (
    <fieldset className={styles.chips}>
      <legend className="sr">
        {drinks.kind === 'water' ? t('popup.logDrink') : t('popup.logKind', { kind: t(`drinks.${drinks.kind}`) })}
      </legend>
      {quick.map((ml) => (
        <Chip
          key={ml}
          ml={ml}
          // The drop makes room for what a chip has to say.
          hasDrop={ml === quick[0] && !news}
          news={told === ml ? news : null}
          drinks={drinks}
        />
      ))}
      <OtherAmount drinks={drinks} />
    </fieldset>
  );
}

function Chip({ ml, hasDrop, news, drinks }: { ml: number; hasDrop: boolean; news: DrinkNews | null; drinks: DrinkLog }) {
  const { t } = useMessages();
  const { value, unit } = useVolumes().parts(ml);
  // The second click of a double click would undo what the first has logged.
  const act = onFirstClick(() => (news?.kind === 'logged' ? void drinks.undo(news.drink) : drinks.log(ml)));
  if (news?.kind === 'logged') {
    return (
      <button ref={drinks.toldBy} type="button" className={`chip ${styles.chip} ${styles.news}`} onClick={act}>
        {t('popup.loggedUndo')}
      </button>
    );
  }
  return (
    <button ref={news ? drinks.toldBy : null} type="button" className={`chip ${styles.chip}`} onClick={act}>
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
