import { formatMl } from '../../core/drinks/volume.ts';
import type { DayLine } from '../../core/log/group-held.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-log.module.css';
import { type LineContext, lineWords } from './line-words.ts';

/** One line of the day: when, a node in the stream, and what it was. */
export function DayLogLine({ line, context, onUndo }: { line: DayLine; context: LineContext; onUndo?: () => void }) {
  const messages = useMessages();
  const { t, time, locale } = messages;
  const { title, note, icon, node } = lineWords(line, context, messages);
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
        {time(line.at)}
      </time>
      <span className={`${styles.node} ${styles[node]}`}>
        <Icon name={icon} size={16} />
      </span>
      <span>
        <span className={node === 'hollow' ? styles.putOff : styles.done}>{title}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {onUndo && line.kind === 'drink' && (
        <button
          type="button"
          className={styles.undo}
          aria-label={t('timeline.undoDrink', { amount: formatMl(line.drink.ml, locale) })}
          onClick={onUndo}
        >
          <Icon name="undo" size={16} />
          {t('timeline.undo')}
        </button>
      )}
    </li>
  );
}
