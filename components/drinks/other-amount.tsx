import { Suspense } from 'react';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useMenu } from '../ui/use-menu.ts';
import styles from './drink-chips.module.css';
import type { DrinkLog } from './use-drink-log.ts';

/** Most drinks are one of the portions beside it. */
const AmountMenu = later(async () => (await import('./amount-menu.tsx')).AmountMenu);

/** The plus: all portions as a small menu under the card, and what the drink is. */
export function OtherAmount({ drinks }: { drinks: DrinkLog }) {
  const { t } = useMessages();
  const menu = useMenu();
  const label = t('popup.otherAmount');
  return (
    <div className={styles.other}>
      <Tooltip text={label} isOff={menu.isOpen}>
        <button type="button" className={`chip ${styles.plus}`} aria-label={label} {...menu.triggerProps}>
          <Icon name="plus" size={16} />
        </button>
      </Tooltip>
      <Suspense>{menu.isOpen && <AmountMenu menu={menu} label={label} drinks={drinks} />}</Suspense>
    </div>
  );
}
