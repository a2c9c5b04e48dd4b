import { DRINK_KINDS } from '../../core/log/entry.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useMenu } from '../ui/use-menu.ts';
import styles from './drink-chips.module.css';
import type { DrinkLog } from './use-drink-log.ts';
import { useVolumes } from './use-volumes.ts';

const COLUMNS = 3;

/** The plus: all portions as a small menu under the card, and what the drink is. A kind is chosen for the drinks to come. */
export function OtherAmount({ drinks }: { drinks: DrinkLog }) {
  const { t } = useMessages();
  const { portions, parts } = useVolumes();
  const menu = useMenu(COLUMNS);
  const label = t('popup.otherAmount');
  return (
    <div className={styles.other} ref={menu.rootRef}>
      <Tooltip text={label} align="end" isOff={menu.isOpen}>
        <button type="button" className={`chip ${styles.plus}`} aria-label={label} {...menu.triggerProps}>
          <Icon name="plus" size={16} />
        </button>
      </Tooltip>
      {menu.isOpen && (
        <div role="menu" className={styles.panel} aria-label={label} {...menu.menuProps}>
          {portions.all.map((ml) => {
            const { value, unit } = parts(ml);
            return (
              <button
                key={ml}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={`chip ${styles.chip}`}
                onClick={() => menu.choose(() => void drinks.log(ml))}
              >
                {value} <span className="u">{unit}</span>
              </button>
            );
          })}
          {/* biome-ignore lint/a11y/useSemanticElements: a group of menu items is no fieldset */}
          <div role="group" className={styles.kinds} aria-label={t('popup.kindOfDrink')}>
            {DRINK_KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                role="menuitemradio"
                aria-checked={kind === drinks.kind}
                tabIndex={-1}
                className={styles.kind}
                onClick={() => drinks.chooseKind(kind)}
              >
                {t(`drinks.${kind}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
