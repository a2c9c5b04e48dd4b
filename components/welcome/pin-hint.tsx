import logo from '../../design/logo.svg';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import styles from './pin-hint.module.css';

export interface PinHintProps {
  /** Every browser has its own way to keep an icon in its toolbar. */
  browser: 'chromium' | 'firefox';
}

/** Browsers put a new icon away in a menu, where its badge cannot be seen. */
export function PinHint({ browser }: PinHintProps) {
  const { t } = useMessages();
  return (
    <aside className={styles.hint} aria-label={t('welcome.pin')}>
      <span className={styles.bar} aria-hidden="true">
        <Icon name="left" size={18} />
        <Icon name="right" size={18} />
        <span className={styles.address} />
        <Puzzle />
        <img src={logo} alt="" width="20" height="20" />
        <Icon name={browser === 'firefox' ? 'settings' : 'pin'} size={18} />
      </span>
      <p className="sm">
        <b>{t('welcome.pin')}</b> {t(`welcome.pin.${browser}`)}
      </p>
    </aside>
  );
}

/** The sign that both browsers have for the menu of extensions. */
function Puzzle() {
  return (
    <svg className="ico" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M10 6.4a2 2 0 1 1 4 0v.8h2.6a1 1 0 0 1 1 1v2.9h-.7a2 2 0 1 0 0 4h.7v2.9a1 1 0 0 1-1 1H6.4a1 1 0 0 1-1-1V8.2a1 1 0 0 1 1-1H10Z" />
    </svg>
  );
}
