import { useRef } from 'react';
import { type Area, isAsItCame } from '../../core/settings/areas.ts';
import { putBack } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './reset-part.module.css';

/** At the end of a section: puts its settings back, once one of them is another than at first. */
export function ResetPart({ area }: { area: Area }) {
  const { t } = useMessages();
  const isUsual = useSettings(({ settings }) => isAsItCame(settings, area));
  const words = useRef<HTMLParagraphElement>(null);
  const reset = () => {
    putBack(area);
    // The button goes, and the focus stays here.
    words.current?.focus();
  };
  return (
    <div className={styles.reset}>
      <p ref={words} tabIndex={-1} className="sm q2">
        {t(isUsual ? 'options.reset.usual' : `options.reset.${area}`)}
      </p>
      {!isUsual && (
        <button type="button" className="btn btn-soft btn-sm" onClick={reset}>
          <Icon name="undo" size={18} />
          {t('options.reset')}
        </button>
      )}
    </div>
  );
}
