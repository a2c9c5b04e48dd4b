import { MINUTE } from '../../core/time.ts';
import { useNow } from '../../stores/now.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './prompt-card.module.css';

const LATER_MIN = [5, 10, 30] as const;

/** The ways out of a card without a break. */
export interface LeaveActions {
  later: (minutes: number | 'quiet-moment') => void;
  notNow: () => void;
  /** Null where there is no reminder to silence. */
  notToday: (() => void) | null;
}

export function LeaveButtons(actions: LeaveActions) {
  const { t } = useMessages();
  return (
    <>
      <Menu label={t('prompt.later')} className={`btn btn-quiet btn-sm ${styles.quiet}`} side="above" items={useLaterItems(actions)}>
        {t('prompt.later')}
        <Icon name="down" size={16} />
      </Menu>
      <button type="button" className={`btn btn-quiet btn-sm ${styles.quiet}`} onClick={actions.notNow}>
        {t('prompt.notNow')}
      </button>
    </>
  );
}

function useLaterItems({ later, notToday }: LeaveActions): MenuItem[] {
  const { t, time } = useMessages();
  const now = useNow();
  const times = LATER_MIN.map((minutes) => ({
    id: String(minutes),
    label: t('prompt.laterIn', { minutes }),
    detail: time(now + minutes * MINUTE),
    onChoose: () => later(minutes),
  }));
  const quiet = { id: 'quiet-moment', label: t('prompt.laterQuiet'), onChoose: () => later('quiet-moment') };
  const today = notToday ? [{ id: 'not-today', label: t('prompt.notToday'), onChoose: notToday }] : [];
  return [...times, quiet, ...today];
}
