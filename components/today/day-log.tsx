import { Suspense, useId, useRef } from 'react';
import type { DrinkEntry, Entry } from '../../core/log/entry.ts';
import type { Instant } from '../../core/time.ts';
import { openOptionsAt } from '../../platform/page/options-page.ts';
import { useToday } from '../../stores/today.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { closeAfter } from './close-after.ts';
import styles from './day-log.module.css';
import { DayStream } from './day-stream.tsx';
import { EmptyDay } from './empty-day.tsx';
import { Rhythm } from './rhythm.tsx';
import { useEntryEditor } from './use-entry-editor.ts';
import { useWhy } from './use-why.ts';

/** Most popups are opened and closed without them. */
const WhyNot = later(async () => (await import('./why-not.tsx')).WhyNot);
const AddEntry = later(async () => (await import('./add-entry.tsx')).AddEntry);

export interface DayLogProps {
  entries: readonly Entry[];
  now: Instant;
  /** Whether the log cannot be read: an empty list then does not mean that nothing happened. */
  isUnavailable: boolean;
  /** A routine is on the screen right now. */
  isPlaying: boolean;
  undo: (drink: DrinkEntry) => Promise<boolean>;
  tell: TellFailure;
}

/** Today as a stream with stones in it, newest first; before it, for who asks, why no prompt comes. */
export function DayLog({ entries, now, isUnavailable, isPlaying, undo, tell }: DayLogProps) {
  const { t } = useMessages();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const earlier = useToday((view) => view.earlier);
  const why = useWhy(scroller);
  const editor = useEntryEditor(root, scroller);
  const isEmpty = entries.every(({ undone }) => undone);
  const undoAndStay = async (drink: DrinkEntry) => {
    // The button goes away with its line. The next line may have one too, which a second press must not find.
    if (await undo(drink)) scroller.current?.focus();
  };
  return (
    <section className={styles.log} aria-labelledby={id} ref={root}>
      <div className={styles.top}>
        <div className={styles.heading}>
          <h2 className={styles.title} id={id}>
            {t('timeline.title')}
          </h2>
          <ActButton className={styles.link} act={() => closeAfter(openOptionsAt('history'))} tell={tell}>
            {t('timeline.history')}
          </ActButton>
          <Rhythm />
        </div>
        <button type="button" className={styles.link} aria-controls={`${id}-why`} {...why.buttonProps}>
          {t('popup.why')}
          <Icon name="down" size={16} />
        </button>
        <Tooltip text={t('entry.add')} isOff={editor.open?.kind === 'add'}>
          <button
            type="button"
            className={styles.add}
            data-edit="new"
            aria-label={t('entry.add')}
            aria-expanded={editor.open?.kind === 'add'}
            onClick={() => (editor.open?.kind === 'add' ? editor.close() : editor.show({ kind: 'add' }))}
          >
            <Icon name="plus" size={18} />
          </button>
        </Tooltip>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard */}
      <div className={styles.scroller} ref={scroller} tabIndex={0}>
        <div id={`${id}-why`}>
          <Suspense>{why.isOpen && <WhyNot entries={entries} now={now} />}</Suspense>
        </div>
        <Suspense>{editor.open?.kind === 'add' && <AddEntry now={now} onDone={editor.close} />}</Suspense>
        <UndoNotice text={editor.removed && t('entry.removed', { what: editor.removed.title })} onUndo={editor.putBack} takesFocus />
        {!isEmpty && <DayStream entries={entries} now={now} isPlaying={isPlaying} undo={undoAndStay} editor={editor} />}
        {earlier > 0 && <p className={styles.unread}>{t('timeline.earlier', { count: earlier })}</p>}
        {isEmpty && (isUnavailable ? <p className={styles.unread}>{t('timeline.unavailable')}</p> : <EmptyDay />)}
      </div>
    </section>
  );
}
