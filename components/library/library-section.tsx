import { useState } from 'react';
import type { Draft } from '../../core/routines/own-draft.ts';
import { RoutineEditor } from './routine-editor.tsx';
import { RoutineList } from './routine-list.tsx';
import { unfinishedRoutine } from './unfinished-routine.ts';

/** The outcome of the editor just now: said once, and the place where the focus goes. */
export interface Arrived {
  id: string;
  kind: 'kept' | 'left';
}

/** All routines, to look at and to start; or, in their place, the one that is being made, also when somebody has looked at another section meanwhile. */
export function LibrarySection() {
  const [draft, setDraft] = useState<Draft | null>(unfinishedRoutine.get);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  if (!draft) return <RoutineList onEdit={setDraft} arrived={arrived} />;
  const leave = (kind: Arrived['kind']) => {
    setArrived({ id: draft.id, kind });
    unfinishedRoutine.set(null);
    setDraft(null);
  };
  return <RoutineEditor key={draft.id} first={draft} onKept={() => leave('kept')} onLeave={() => leave('left')} />;
}
