import { DRINK_KINDS } from '../../core/log/entry.ts';
import { chooseFrom, MenuList } from '../ui/menu-list.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { MenuControl } from '../ui/use-menu.ts';
import styles from './drink-chips.module.css';
import { Amount } from './drink-chips.tsx';
import type { DrinkLog } from './use-drink-log.ts';
import { useVolumes } from './use-volumes.ts';

const COLUMNS = 3;

/** All portions, and what the drink is. A kind is chosen for the drinks to come. */
export function AmountMenu({ menu, label, drinks }: { menu: MenuControl; label: string; drinks: DrinkLog }) {
  const { t } = useMessages();
  const { portions } = useVolumes();
  return (
    <MenuList menu={menu} label={label} className={styles.panel} columns={COLUMNS}>
      {portions.all.map((ml) => (
        <button
          key={ml}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={`chip ${styles.chip}`}
          onClick={() => chooseFrom(menu, () => drinks.log(ml))}
        >
          <Amount ml={ml} />
        </button>
      ))}
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
    </MenuList>
  );
}
