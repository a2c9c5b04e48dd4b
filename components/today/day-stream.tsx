import { type CSSProperties, Suspense, useMemo, useState } from 'react';
import type { DrinkEntry, Entry } from '../../core/log/entry.ts';
import { type GroupedLine, groupDrinks } from '../../core/log/group-drinks.ts';
import { groupHeld } from '../../core/log/group-held.ts';
import { timeline, undoableDrink } from '../../core/log/timeline.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE } from '../../core/time.ts';
import { useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-log.module.css';
import { DayLogLine, editableOf } from './day-log-line.tsx';
import { offsetHere, timeThere } from './place-time.ts';
import type { EntryEditor } from './use-entry-editor.ts';

/** Most popups are opened to look, or to log a drink. */
const EditEntry = later(async () => (await import('./edit-entry.tsx')).EditEntry);

interface DayStreamProps {
  entries: readonly Entry[];
  now: Instant;
  isPlaying: boolean;
  undo: (drink: DrinkEntry) => Promise<void>;
  editor: EntryEditor;
}

/** The lines of a day. Repeated drinks of a long one are together until somebody wants to see each. */
export function DayStream({ entries, now, isPlaying, undo, editor }: DayStreamProps) {
  const messages = useMessages();
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const { volume } = useVolumes();
  const [isOpen, setOpen] = useState(false);
  const single = useMemo(() => groupHeld(timeline(entries)), [entries]);
  const lines: readonly GroupedLine[] = isOpen ? single : groupDrinks(single);
  const there = useMemo(() => new Map(entries.map(({ id, offsetMin }) => [id, offsetMin])), [entries]);
  const here = offsetHere(now);
  const offsetOf = (line: GroupedLine) => (line.kind === 'drinks' ? line.drinks[0]?.offsetMin : there.get(line.id)) ?? here;
  const undoable = undoableDrink(entries, now);
  const underWay = new Set([isPlaying ? openRoutine(lines) : undefined, openHold(lines, state.held?.by ?? null)]);
  const about = { holdEnd: holdEnd(state, settings), ownReminders: settings.ownReminders, volume };
  const showEach = () => {
    setOpen(true);
    editor.focusList();
  };
  const width = Math.max(...lines.map((line) => timeThere(line.at, offsetOf(line), messages).length));
  return (
    <ol className={styles.stream} style={{ '--time-width': `${width}ch` } as CSSProperties}>
      {lines.map((line) => {
        const isUnderWay = underWay.has(line.id);
        // An entry into which a player still writes is not for changing.
        const entry = isUnderWay ? null : editableOf(line);
        const isEdited = editor.open?.kind === 'edit' && editor.open.id === line.id;
        return (
          <DayLogLine
            key={line.id}
            line={line}
            context={{ ...about, isUnderWay }}
            offsets={{ there: offsetOf(line), here }}
            onUndo={undoable?.id === line.id ? () => void undo(undoable) : undefined}
            onEdit={entry ? () => editor.show({ kind: 'edit', id: line.id }) : undefined}
            onOpen={line.kind === 'drinks' ? showEach : undefined}
            editor={entry && isEdited ? (title) => <Editor {...{ entry, title, now, editor }} /> : undefined}
          />
        );
      })}
    </ol>
  );
}

interface EditorProps {
  entry: NonNullable<ReturnType<typeof editableOf>>;
  title: string;
  now: Instant;
  editor: EntryEditor;
}

function Editor({ entry, title, now, editor }: EditorProps) {
  return (
    <Suspense>
      <EditEntry entry={entry} title={title} now={now} onDone={editor.close} onRemoved={(putBack) => editor.remove({ title, putBack })} />
    </Suspense>
  );
}

function openRoutine(lines: readonly GroupedLine[]): string | undefined {
  return lines.find((line) => line.kind === 'routine' && !line.routine.finished)?.id;
}

function openHold(lines: readonly GroupedLine[], by: Hold | null): string | undefined {
  return lines.find((line) => line.kind === 'held' && line.held.by === by && line.offeredAt === null)?.id;
}

/** When the scheduler stops waiting for what holds a break; null when it waits for as long as that lasts. */
function holdEnd({ held }: ReminderState, { presence }: Settings): Instant | null {
  if (held?.disturbedSince == null || presence.holdLimitMin === null) return null;
  return held.disturbedSince + presence.holdLimitMin * MINUTE;
}
