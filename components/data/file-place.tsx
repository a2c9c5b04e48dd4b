import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { useFilePlace } from '../ui/use-file-place.ts';
import styles from './file-place.module.css';

export interface FilePlaceProps {
  /** Names the file that is wanted. */
  label: string;
  /** As in `<input accept>`. */
  accept: string;
  onFile: (file: File) => void;
}

/** A place where a file is dropped or chosen. */
export function FilePlace({ label, accept, onFile }: FilePlaceProps) {
  const { t } = useMessages();
  const { place, field, choose } = useFilePlace(onFile);
  return (
    <div className={styles.place} {...place}>
      <button type="button" className="btn btn-soft" onClick={choose}>
        <Icon name="import" size={20} />
        {t('data.place.choose')}
        <span className="sr">: {label}</span>
      </button>
      <span className="sm q2">{t('data.place.drop')}</span>
      <input {...field} accept={accept} aria-label={label} />
    </div>
  );
}
