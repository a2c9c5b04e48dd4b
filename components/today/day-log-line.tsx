import type { ReactNode } from 'react';
import type { EditableEntry } from '../../core/log/edit.ts';
import type { GroupedLine } from '../../core/log/group-drinks.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './day-log.module.css';
import { type LineContext, lineWords } from './line-words.ts';
import { clockThere, timeThere } from './place-time.ts';

export interface DayLogLineProps {
  line: GroupedLine;
  context: LineContext;
  /** Minutes east of UTC: at the place of the entry, and here and now. */
  offsets: { there: number; here: number };
  onUndo?: (() => void) | undefined;
  onEdit?: (() => void) | undefined;
  /** Shows the drinks of a group one by one. */
  onOpen?: (() => void) | undefined;
  /** The fields that change it, while they are open. @param title what the line says. */
  editor?: ((title: string) => ReactNode) | undefined;
}

/** A line of the day: the time, a node in the stream, the words, and the buttons for changing it. */
export function DayLogLine({ line, context, offsets, onUndo, onEdit, onOpen, editor }: DayLogLineProps) {
  const messages = useMessages();
  const { t } = messages;
  const { title, note, icon, node } = lineWords(line, context, messages);
  const time = timeThere(line.at, offsets.there, messages);
  const isElsewhere = offsets.there !== offsets.here;
  return (
    <li>
      <div className={styles.line}>
        <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
          {time}
        </time>
        <span className={`${styles.node} ${styles[node]}`}>
          <Icon name={icon} size={16} />
        </span>
        <span className={styles.words}>
          <span className={node === 'hollow' ? styles.putOff : styles.done} dir={line.kind === 'note' ? 'auto' : undefined}>
            {title}
          </span>
          {(note || isElsewhere) && <span className={styles.note}>{isElsewhere ? elsewhere(note) : note}</span>}
        </span>
        {!editor && (
          <span className={styles.actions}>
            {onUndo && (
              <button
                type="button"
                className={styles.undo}
                aria-label={t('timeline.undoDrink', { amount: title })}
                onClick={onFirstClick(onUndo)}
              >
                <Icon name="undo" size={16} />
                {t('timeline.undo')}
              </button>
            )}
            {onEdit && (
              <Tooltip text={t('entry.edit', { what: title })}>
                <button
                  type="button"
                  className={styles.edit}
                  data-edit={line.id}
                  aria-label={t('entry.editAt', { what: title, time })}
                  onClick={onEdit}
                >
                  <Icon name="feather" size={16} />
                </button>
              </Tooltip>
            )}
            {onOpen && (
              <button type="button" className={styles.edit} aria-label={t('timeline.drinksOpen', { what: title })} onClick={onOpen}>
                <Icon name="down" size={16} />
              </button>
            )}
          </span>
        )}
      </div>
      {editor?.(title)}
    </li>
  );

  function elsewhere(text: string | undefined): string {
    const clock = clockThere(offsets.there, messages);
    return text ? t('timeline.noteThere', { note: text, clock }) : clock;
  }
}

/** The entry of a line that a person can change; null for a line that only tells what Rill did. */
export function editableOf(line: GroupedLine): EditableEntry | null {
  switch (line.kind) {
    case 'drink':
      return line.drink;
    case 'routine':
      return line.routine;
    case 'note':
      return line.note;
    default:
      return null;
  }
}
