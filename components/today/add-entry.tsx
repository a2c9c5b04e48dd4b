import { useState } from 'react';
import { lastKind } from '../../core/drinks/last-kind.ts';
import type { Instant } from '../../core/time.ts';
import { NEW_ENTRY } from '../../stores/entry-drafts.ts';
import { logDrink, logNote, logRoutineDone } from '../../stores/log-writes.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { emptyFields, type FieldContext, type Fields, readAmount, readTime } from './entry-fields.ts';
import { EntryForm, type FormKind } from './entry-form.tsx';
import { useFieldContext } from './use-field-context.ts';

const KINDS: readonly FormKind[] = ['drink', 'routine', 'note'];

/** Something done earlier today, or a note about the day. */
export function AddEntry({ now, onDone }: { now: Instant; onDone: () => void }) {
  const { t } = useMessages();
  const context = useFieldContext(now);
  const { glass } = useVolumes().portions;
  const preferred = useSettings((view) => view.settings.routine.preferred);
  const [kind, setKind] = useState<FormKind>('drink');
  const [start] = useState(() => emptyFields(context, glass, lastKind(useToday.getState().entries), preferred));
  const save = async (fields: Fields) => {
    if (!(await log(kind, fields, start, context, glass))) return false;
    await refreshToday();
    onDone();
    return true;
  };
  return (
    <EntryForm
      label={t('entry.add')}
      draftOf={NEW_ENTRY}
      kind={kind}
      onFound={setKind}
      start={start}
      context={context}
      onSave={save}
      onCancel={onDone}
    >
      <Stones
        label={t('entry.what')}
        value={kind}
        onChoose={setKind}
        options={KINDS.map((value) => ({ value, text: t(`entry.what.${value}`) }))}
      />
    </EntryForm>
  );
}

/** @returns the entry in the log now, or null when it could not be saved. */
function log(kind: FormKind, fields: Fields, start: Fields, context: FieldContext, glass: number) {
  const read = fields.clock === start.clock ? context.now : readTime(fields.clock, context);
  const at = typeof read === 'number' ? read : context.now;
  switch (kind) {
    case 'drink': {
      const ml = fields.amount === start.amount ? glass : (readAmount(fields.amount, context) ?? glass);
      return logDrink(ml, { at, ...(fields.of === 'water' ? {} : { of: fields.of }) });
    }
    case 'routine':
      return logRoutineDone(fields.routineId, findRoutine(fields.routineId)?.seconds ?? 0, at);
    case 'note':
      return logNote(fields.text, at);
  }
}
