import { type DragEvent, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for those who do not drag
    <div
      className={styles.place}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <button type="button" className="btn btn-soft" onClick={() => input.current?.click()}>
        <Icon name="import" size={20} />
        {t('data.place.choose')}
        <span className="sr">: {label}</span>
      </button>
      <span className="sm q2">{t('data.place.drop')}</span>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file again is a change too.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
