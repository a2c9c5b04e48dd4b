import { create } from 'zustand';
import { openShortcutPage, readShortcuts, type Shortcut } from '../platform/shortcuts.ts';

/** The keyboard shortcuts in force; null before they have been read. */
export const useShortcuts = create<{ shortcuts: readonly Shortcut[] | null }>(() => ({ shortcuts: null }));

export async function refreshShortcuts(): Promise<void> {
  useShortcuts.setState({ shortcuts: await readShortcuts().catch(() => []) });
}

export const changeShortcuts = openShortcutPage;
