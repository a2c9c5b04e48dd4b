import { create } from 'zustand';
import { defaultSettings } from '../core/settings/defaults.ts';
import type { Settings } from '../core/settings/schema.ts';
import { changeSettings, leaveSettings, loadSettings, watchSettings } from '../platform/settings-store.ts';
import { readTogether } from './read-together.ts';

interface SettingsView {
  settings: Settings;
  ready: boolean;
  /** Rises with each saved change, so that a page can say "Saved". */
  saves: number;
  /** The last change that was saved here. */
  last: Save | null;
  /** The last change could not be saved; the settings shown are the ones in force. */
  failed: boolean;
}

interface Save {
  before: Settings;
  after: Settings;
  /** It took another one back. */
  isUndo: boolean;
}

/** The settings as they are stored; every page that shows them hears of every change. */
export const useSettings = create<SettingsView>(() => ({ settings: defaultSettings, ready: false, saves: 0, last: null, failed: false }));

export async function connectSettings(): Promise<void> {
  watchSettings((settings) => useSettings.setState({ settings }));
  useSettings.setState({ settings: await readSettingsOnce(), ready: true });
}

const readSettings = readTogether(() => loadSettings());

/** The settings for a store that connects beside this one: they are read once for all. */
export async function readSettingsOnce(): Promise<Settings> {
  const { ready, settings } = useSettings.getState();
  return ready ? settings : readSettings();
}

/** Most popups are opened for a look. */
const readPermissions = () => import('./permissions.ts');

/** Saves a change and only then shows it: what is shown as saved is saved. */
export async function saveSettings(change: Change, isUndo = false): Promise<void> {
  let before = defaultSettings;
  underWay.add(change);
  if (isLeaving) finishAtOnce();
  try {
    const settings = await changeSettings((stored) => {
      before = stored;
      return change(stored);
    });
    void readPermissions()
      .then(({ dropUnneeded }) => dropUnneeded(settings))
      .catch(() => undefined);
    useSettings.setState(({ saves }) => ({ settings, saves: saves + 1, last: { before, after: settings, isUndo }, failed: false }));
  } catch {
    useSettings.setState({ failed: true });
  } finally {
    underWay.delete(change);
  }
}

type Change = (settings: Settings) => Settings;

/** Changes that wait for their turn or for the browser. */
const underWay = new Set<Change>();
let isLeaving = false;

/** Where a page is left, so that it may come back as it was. */
globalThis.addEventListener?.('pagehide', () => {
  isLeaving = true;
  if (underWay.size > 0) finishAtOnce();
});
globalThis.addEventListener?.('pageshow', () => {
  isLeaving = false;
});

/** Nothing that a page awaits comes back to it once it is left. */
function finishAtOnce(): void {
  const { settings, ready } = useSettings.getState();
  if (ready) leaveSettings([...underWay].reduce((changed, change) => change(changed), settings));
}
