import { useEffect, useRef } from 'react';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { changeOwn } from '../../stores/change-settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row, RowGroup } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { ownWords } from '../words/own-reminder-words.ts';
import { MoreButton } from './more-button.tsx';
import { OwnReminderEditor } from './own-reminder-editor.tsx';
import styles from './reminder.module.css';

export interface OwnReminderRowProps {
  own: OwnReminder;
  isOpen: boolean;
  onToggle: () => void;
  onDelete: () => void;
  /** The reminder has just come, or come back: the focus goes to its name, or to its button while the row is closed. */
  takesFocus: boolean;
}

/** A reminder that a person has added. */
export function OwnReminderRow({ own, isOpen, onToggle, onDelete, takesFocus }: OwnReminderRowProps) {
  const messages = useMessages();
  const { t } = messages;
  const button = useRef<HTMLButtonElement>(null);
  const name = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (!takesFocus) return;
    if (isOpen) name.current?.select();
    (isOpen ? name : button).current?.focus();
  }, []);
  return (
    <RowGroup>
      <Row
        id={own.id}
        label={own.name}
        help={ownWords(own, messages)}
        control={
          <span className={styles.controls}>
            <MoreButton
              label={t('options.change', { name: own.name })}
              controls={`${own.id}-panel`}
              isOpen={isOpen}
              onToggle={onToggle}
              buttonRef={button}
            />
            <Switch
              labelledBy={`${own.id}-label`}
              describedBy={`${own.id}-help`}
              isOn={own.enabled}
              onChange={(isOn) => changeOwn(own.id, { enabled: isOn })}
            />
          </span>
        }
      />
      {isOpen && <OwnReminderEditor own={own} onDelete={onDelete} nameRef={name} />}
    </RowGroup>
  );
}
