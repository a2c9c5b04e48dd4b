import { MINUTE } from '../../core/time.ts';
import { useNow } from '../../stores/now.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './prompt-card.module.css';

const LATER_MIN = [5, 10, 30] as const;

/** The ways out of a card without a break. */
export interface LeaveActions {
  later: (minutes: number) => void;
  notNow: () => void;
}

export function LeaveButtons({ later, notNow }: LeaveActions) {
  const { t, time } = useMessages();
  const now = useNow();
  const times = LATER_MIN.map((minutes) => ({
    id: String(minutes),
    label: t('prompt.laterIn', { minutes }),
    detail: time(now + minutes * MINUTE),
    onChoose: () => later(minutes),
  }));
  return (
    <>
      <Menu label={t('prompt.later')} className={`btn btn-quiet btn-sm ${styles.quiet}`} side="above" align="end" items={times}>
        {t('prompt.later')}
        <Icon name="down" size={16} />
      </Menu>
      <button type="button" className={`btn btn-quiet btn-sm ${styles.quiet}`} onClick={notNow}>
        {t('prompt.notNow')}
      </button>
    </>
  );
}
