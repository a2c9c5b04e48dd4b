import { useState } from 'react';
import { presetsFor } from '../../core/reminders/presets.ts';
import { routineIndex } from '../../core/routines/library.ts';
import { OWN_REMINDERS_MOST } from '../../core/settings/limits.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { workdaysOf } from '../../locales/week.ts';
import { putOwn, removeOwn } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import { AddReminder } from './add-reminder.tsx';
import { OwnReminderRow } from './own-reminder-row.tsx';
import styles from './own-reminders.module.css';

/** The reminders that a person has added. */
export function OwnReminders() {
  const { t, locale } = useMessages();
  const own = useSettings((view) => view.settings.ownReminders);
  const [deleted, setDeleted] = useState<{ own: OwnReminder; index: number } | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  /** The reminder whose button takes the focus, since it has just come or come back. */
  const [arrivedId, setArrivedId] = useState<string | null>(null);
  const isGone = deleted !== null && !own.some(({ id }) => id === deleted.own.id);

  const add = (added: OwnReminder) => {
    putOwn(added, own.length);
    setDeleted(null);
    setOpenId(added.id);
    setArrivedId(added.id);
  };
  const remove = (index: number) => {
    const gone = own[index];
    if (!gone) return;
    removeOwn(gone.id);
    setDeleted({ own: gone, index });
    setArrivedId(null);
  };
  const putBack = async () => {
    if (!deleted) return;
    putOwn(deleted.own, Math.min(deleted.index, own.length));
    setOpenId(null);
    setArrivedId(deleted.own.id);
    setDeleted(null);
  };

  return (
    <>
      {own.length === 0 && !isGone && <p className={styles.none}>{t('options.own.none')}</p>}
      {own.map((reminder, index) => (
        <OwnReminderRow
          key={reminder.id}
          own={reminder}
          isOpen={openId === reminder.id}
          onToggle={() => setOpenId(openId === reminder.id ? null : reminder.id)}
          onDelete={() => remove(index)}
          takesFocus={arrivedId === reminder.id}
        />
      ))}
      <UndoNotice text={isGone ? t('options.own.deleted', { name: deleted.own.name }) : null} onUndo={putBack} takesFocus />
      {own.length < OWN_REMINDERS_MOST ? (
        <AddReminder presets={presetsFor(routineIndex, workdaysOf(locale).sort())} onAdd={add} />
      ) : (
        <p className={styles.none}>{t('options.own.full', { max: OWN_REMINDERS_MOST })}</p>
      )}
    </>
  );
}
