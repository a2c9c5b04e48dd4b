import { mlParts } from '../../core/drinks/volume.ts';
import { PORTIONS_ML } from '../../core/settings/schema.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useMenu } from '../ui/use-menu.ts';
import styles from './drink-chips.module.css';

const COLUMNS = 3;

/** The plus: all portions as a small menu under the card. */
export function OtherAmount({ onChoose }: { onChoose: (ml: number) => void }) {
  const { t, locale } = useMessages();
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
          {PORTIONS_ML.map((ml) => {
            const { value, unit } = mlParts(ml, locale);
            return (
              <button
                key={ml}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={`chip ${styles.chip}`}
                onClick={() => menu.choose(() => onChoose(ml))}
              >
                {value} <span className="u">{unit}</span>
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
