import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';
import { chooseFrom, MenuList } from './menu-list.tsx';
import { Tooltip } from './tooltip.tsx';
import { useMenu } from './use-menu.ts';

export interface MenuItem {
  id: string;
  label: string;
  /** Quieter, at the end of the row, such as a clock time. */
  detail?: string;
  /** Something that is on or off: choosing it turns it over, and the menu stays. */
  isOn?: boolean;
  onChoose: () => void;
}

export interface MenuProps {
  /** Names the menu, and its button too when the button shows only an icon. */
  label: string;
  /** The content of the button. */
  children: ReactNode;
  items: readonly MenuItem[];
  /** Classes of the button, such as `btn btn-quiet btn-sm`. */
  className: string;
  /** The button shows no words: such a button takes the label as its name and as its tooltip. */
  isIcon?: boolean;
  /** Where the menu opens, as seen from its button, if there is room. */
  side?: 'above' | 'below';
}

/** A button that opens a short menu. */
export function Menu({ label, children, items, className, isIcon = false, side }: MenuProps) {
  const menu = useMenu();
  const button = (
    <button type="button" className={className} aria-label={isIcon ? label : undefined} {...menu.triggerProps}>
      {children}
    </button>
  );
  return (
    <div>
      {isIcon ? (
        <Tooltip text={label} side={side} isOff={menu.isOpen}>
          {button}
        </Tooltip>
      ) : (
        button
      )}
      {menu.isOpen && (
        <MenuList menu={menu} label={label} className={styles.menu} side={side}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              {...(item.isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': item.isOn })}
              tabIndex={-1}
              className={styles.item}
              onClick={() => (item.isOn === undefined ? chooseFrom(menu, item.onChoose) : item.onChoose())}
            >
              {item.isOn !== undefined && <span className={styles.mark}>{item.isOn && <Icon name="check" size={18} />}</span>}
              {item.label}
              {item.detail && <span className={`${styles.detail} tnum`}>{item.detail}</span>}
            </button>
          ))}
        </MenuList>
      )}
    </div>
  );
}
