import { create } from 'zustand';
import { defaultSettings } from '../core/settings/defaults.ts';
import type { Settings } from '../core/settings/schema.ts';
import { changeSettings, leaveSettings, loadSettings, watchSettings } from '../platform/settings-store.ts';
import { readTogether } from './read-together.ts';

interface SettingsView {
  /** As stored, with what is still being saved. */
  settings: Settings;
  ready: boolean;
  /** Rises with each saved change, so that a page can say "Saved". */
  saves: number;
  /** The last change that was saved here. */
  last: Save | null;
  /** The last change could not be saved, and has been taken back. */
  failed: boolean;
}

interface Save {
  before: Settings;
  after: Settings;
  /** The change took another one back. */
  isUndo: boolean;
}

/**
 * The settings as a page shows them. A change is applied to the newest ones at once, saved in its turn, and taken back when it cannot be saved;
 * "saved" is said once it is. Every page that shows settings hears of every change of another one.
 */
export const useSettings = create<SettingsView>(() => ({ settings: defaultSettings, ready: false, saves: 0, last: null, failed: false }));

export async function connectSettings(): Promise<void> {
  watchSettings(follow);
  useSettings.setState({ settings: await readSettingsOnce(), ready: true });
}

const readSettings = readTogether(() => loadSettings());

/** The settings for a store that connects beside this one: the settings are read once for all stores. */
export async function readSettingsOnce(): Promise<Settings> {
  const { ready, settings } = useSettings.getState();
  return ready ? settings : readSettings();
}

/** Most popups are opened for a look. */
const readPermissions = () => import('./permissions.ts');

/** Shows a change, and saves it once those before it are saved. The change is applied anew whenever the settings below it change. */
export async function saveSettings(change: Change, isUndo = false): Promise<void> {
  let before = defaultSettings;
  if (underWay.size === 0) stored = useSettings.getState().settings;
  underWay.add(change);
  useSettings.setState({ settings: shown() });
  if (isLeaving) finishAtOnce();
  try {
    const settings = await changeSettings((latest) => {
      before = latest;
      return change(latest);
    });
    void readPermissions()
      .then(({ dropUnneeded }) => dropUnneeded(settings))
      .catch(() => undefined);
    stored = settings;
    end(change, { saves: useSettings.getState().saves + 1, last: { before, after: settings, isUndo }, failed: false });
  } catch {
    end(change, { failed: true });
  }
}

type Change = (settings: Settings) => Settings;

/** Changes that wait for their turn or for the browser, and the settings without them. */
const underWay = new Set<Change>();
let stored = defaultSettings;
/** A different page may have changed the settings while something was under way here. */
let isBehind = false;

function shown(): Settings {
  return [...underWay].reduce((settings, change) => change(settings), stored);
}

function end(change: Change, outcome: Partial<SettingsView>): void {
  underWay.delete(change);
  useSettings.setState({ settings: shown(), ...outcome });
  if (!isBehind || underWay.size > 0) return;
  isBehind = false;
  void loadSettings().then(follow, () => undefined);
}

/** The browser tells of changes made here as well: until all are saved, nobody knows which of them these settings have. */
function follow(settings: Settings): void {
  if (underWay.size > 0) isBehind = true;
  else useSettings.setState({ settings });
}

let isLeaving = false;

/** Where a page is left, so that it may come back as it was. */
globalThis.addEventListener?.('pagehide', () => {
  isLeaving = true;
  if (underWay.size > 0) finishAtOnce();
});
globalThis.addEventListener?.('pageshow', () => {
  isLeaving = false;
});

/** After the page is left, nothing that it awaits comes back. */
function finishAtOnce(): void {
  if (useSettings.getState().ready) leaveSettings(shown());
}
