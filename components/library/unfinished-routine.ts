import type { Draft } from '../../core/routines/own-draft.ts';
import { unfinished } from '../ui/unfinished.ts';

/** The routine in the editor, once something about it has been changed. */
export const unfinishedRoutine = unfinished<Draft>();
