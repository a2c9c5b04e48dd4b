import type { Change, EditableEntry } from '../../core/log/edit.ts';
import type { Instant } from '../../core/time.ts';
import { changeEntry, undo } from '../../stores/log-writes.ts';
import { refreshToday } from '../../stores/today.ts';
import { useMessages } from '../ui/messages.tsx';
import { type FieldContext, type Fields, fieldsOf, readAmount, readTime } from './entry-fields.ts';
import { EntryForm } from './entry-form.tsx';
import { useFieldContext } from './use-field-context.ts';

export interface EditEntryProps {
  entry: EditableEntry;
  /** The words of the line. */
  title: string;
  now: Instant;
  onDone: () => void;
  /** @param putBack takes the removal back. */
  onRemoved: (putBack: () => Promise<boolean>) => void;
}

/** Changes an entry where it stands, or takes it out of the day. */
export function EditEntry({ entry, title, now, onDone, onRemoved }: EditEntryProps) {
  const { t } = useMessages();
  const context = useFieldContext(now);
  const start = fieldsOf(entry, context);
  const save = async (fields: Fields) => {
    const saved = await changeEntry(entry.id, changeOf(entry, fields, start, context));
    if (saved === 'not-saved') return false;
    await refreshToday();
    onDone();
    return true;
  };
  const remove = async () => {
    const putBack = await undo(entry);
    if (putBack) onRemoved(putBack);
    return putBack !== null;
  };
  return (
    <EntryForm
      label={t('entry.edit', { what: title })}
      draftOf={entry.id}
      kind={entry.kind}
      start={start}
      context={context}
      onSave={save}
      onCancel={onDone}
      onRemove={remove}
    />
  );
}

/** Only what was touched: an amount is shown rounded, and a time without its seconds. */
function changeOf(entry: EditableEntry, fields: Fields, start: Fields, context: FieldContext): Change {
  const at = fields.clock === start.clock ? entry.at : readTime(fields.clock, context);
  const time = typeof at === 'number' ? { at } : {};
  switch (entry.kind) {
    case 'drink': {
      const ml = fields.amount === start.amount ? entry.ml : (readAmount(fields.amount, context) ?? entry.ml);
      return { kind: 'drink', ...time, ml, ...(fields.of === start.of ? {} : { of: fields.of }) };
    }
    case 'routine':
      return { kind: 'routine', ...time, routineId: fields.routineId };
    case 'note':
      return { kind: 'note', ...time, text: fields.text.trim() };
  }
}
