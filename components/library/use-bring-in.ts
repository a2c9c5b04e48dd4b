import { useRef, useState } from 'react';
import type { Routine } from '../../core/routines/schema.ts';
import { type Brought, freshRoutineId, keepBrought, readFile, type Saved, twinOf } from '../../stores/own-routine-changes.ts';
import { useAction } from '../ui/use-action.ts';

/**
 * The state of the file brought in last. `offered`: the file is shown, and nothing is changed yet; its twin, in this or another form, is
 * there already.
 */
type BringInState =
  | { kind: 'nothing' }
  | { kind: 'refused'; problem: Extract<Brought, { ok: false }>['problem'] }
  | { kind: 'offered'; routine: Routine; twin: Routine | null }
  | { kind: 'kept'; name: string }
  | { kind: 'not-kept'; why: Exclude<Saved, 'saved'> };

export interface BringIn {
  state: BringInState;
  read: (file: File) => void;
  /** The answers to what is offered. A twin is replaced. */
  keep: () => void;
  keepBoth: () => void;
  leave: () => void;
}

/** @param onArrived hears the id of a routine that was kept. */
export function useBringIn(onArrived: (id: string) => void): BringIn {
  const [state, setState] = useState<BringInState>({ kind: 'nothing' });
  const lastFile = useRef<File>(undefined);
  const { run: keep } = useAction(async (routine: Routine) => {
    const saved = await keepBrought(routine).catch(() => 'failed' as const);
    if (saved !== 'saved') return setState({ kind: 'not-kept', why: saved });
    setState({ kind: 'kept', name: routine.name });
    onArrived(routine.id);
  });
  const read = async (file: File) => {
    setState({ kind: 'nothing' });
    lastFile.current = file;
    const brought = await readFile(file);
    // A file that was chosen later may have been read sooner.
    if (lastFile.current !== file) return;
    if (!brought.ok) return setState({ kind: 'refused', problem: brought.problem });
    const { routine } = brought;
    const twin = await twinOf(routine).catch(() => null);
    if (lastFile.current === file) setState({ kind: 'offered', routine, twin });
  };
  const offered = state.kind === 'offered' ? state.routine : null;
  return {
    state,
    read: (file) => void read(file),
    keep: () => offered && keep(offered),
    keepBoth: () => offered && keep({ ...offered, id: freshRoutineId() }),
    leave: () => setState({ kind: 'nothing' }),
  };
}
