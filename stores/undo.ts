import { create } from 'zustand';
import { type Part, partsOf, takeBack } from '../core/settings/parts.ts';
import { saveSettings, useSettings } from './settings.ts';

/** The changes of this page that can be taken back, oldest first. */
export const useUndo = create<{ changes: readonly (readonly Part[])[] }>(() => ({ changes: [] }));

/** Remembers each change from now on. @returns forgets them, and stops. */
export function connectUndo(): () => void {
  const stop = useSettings.subscribe(({ saves, last }, before) => {
    if (saves === before.saves || !last || last.isUndo) return;
    const parts = partsOf(last.before, last.after);
    if (parts.length > 0) useUndo.setState(({ changes }) => ({ changes: [...changes, parts] }));
  });
  return () => {
    stop();
    useUndo.setState({ changes: [] });
  };
}

/** Takes the last change back, and leaves what was changed by other pages meanwhile. A second call takes back the one before. */
export async function undoLast(): Promise<void> {
  const { changes } = useUndo.getState();
  const parts = changes.at(-1);
  if (!parts) return;
  useUndo.setState({ changes: changes.slice(0, -1) });
  await saveSettings((settings) => takeBack(settings, parts), true);
  // A change whose taking back could not be saved can still be taken back.
  if (useSettings.getState().failed) useUndo.setState((now) => ({ changes: [...now.changes, parts] }));
}
