import { quickPortions } from '../../core/drinks/portions.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './drink-chips.module.css';
import type { DrinkLog, DrinkNews } from './use-drink-log.ts';
import { useLogWords } from './use-log-words.ts';
import { useVolumes } from './use-volumes.ts';

interface DrinkChipsProps {
  drinks: DrinkLog;
  /** In the popup each chip tells itself what became of a drink; a card tells it in a place of its own. */
  place: 'popup' | 'card';
}

/** A drink is one click: a chip for each portion that is at hand. */
export function DrinkChips({ drinks, place }: DrinkChipsProps) {
  const { portions } = useVolumes();
  if (place === 'card') return quickPortions(portions, 'near').map((ml) => <CardChip key={ml} ml={ml} drinks={drinks} />);
  const quick = quickPortions(portions, 'sips');
  const { news } = drinks;
  // An amount without a chip of its own is told by the last one.
  const told = news && (quick.includes(news.ml) ? news.ml : quick.at(-1));
  return quick.map((ml) => (
    <PopupChip
      key={ml}
      ml={ml}
      // The drop makes room for what a chip has to say.
      hasDrop={ml === quick[0] && !news}
      news={told === ml ? news : null}
      drinks={drinks}
    />
  ));
}

function CardChip({ ml, drinks }: { ml: number; drinks: DrinkLog }) {
  const logWords = useLogWords(drinks);
  const { portions } = useVolumes();
  return (
    <button type="button" className="chip" aria-label={logWords(ml)} onClick={onFirstClick(() => drinks.log(ml))}>
      <Amount ml={ml} hasUnit={ml === portions.glass} />
    </button>
  );
}

/** It says that its drink is logged, and takes it back with another click. */
function PopupChip({ ml, hasDrop, news, drinks }: { ml: number; hasDrop: boolean; news: DrinkNews | null; drinks: DrinkLog }) {
  const { t } = useMessages();
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
          <Amount ml={ml} />
        </>
      )}
    </button>
  );
}

/** What stands in a chip, with the unit set smaller. */
export function Amount({ ml, hasUnit = true }: { ml: number; hasUnit?: boolean }) {
  const { value, unit } = useVolumes().parts(ml);
  return (
    <>
      {value} {hasUnit && <span className="u">{unit}</span>}
    </>
  );
}
