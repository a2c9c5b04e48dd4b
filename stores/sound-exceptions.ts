import { PAGES_MOST } from '../core/settings/limits.ts';
import { countTabs, exceptTabs, playingTabs, siteOfTab } from '../platform/playing-tabs.ts';
import { lookAgain } from './reminders.ts';
import { saveSettings, useSettings } from './settings.ts';

/** The places whose sound holds no breaks any more: sites for good, and tabs for as long as they are open. */
export interface Excepted {
  sites: readonly string[];
  tabs: readonly number[];
}

/**
 * Excepts the tab that plays now: its site where the browser lets Rill see the address, else that very tab.
 * @param asked the browser's answer to the question whether Rill may see the addresses of tabs.
 */
export async function exceptPlaying(asked: Promise<boolean>): Promise<Excepted> {
  const playing = await playingTabs(exceptions());
  // At once, since a browser may close the popup with its question.
  await exceptTabs(playing);
  await lookAgain();
  const sites = (await asked) ? await exceptSitesOf(playing) : new Map<number, string>();
  await countTabs([...sites.keys()]);
  return { sites: [...new Set(sites.values())], tabs: playing.filter((id) => !sites.has(id)) };
}

/** Lets them hold breaks again. */
export async function takeExceptionBack({ sites, tabs }: Excepted): Promise<void> {
  if (sites.length > 0) await saveExceptions((known) => known.filter((site) => !sites.includes(site)));
  await countTabs(tabs);
  await lookAgain();
}

/** @returns the sites that have been saved, by the ids of their tabs; not those for which there is no room. */
async function exceptSitesOf(tabs: readonly number[]): Promise<Map<number, string>> {
  const seen = await Promise.all(tabs.map(async (id) => [id, await siteOfTab(id).catch(() => null)] as const));
  const sites = new Map(seen.filter((pair): pair is [number, string] => pair[1] !== null));
  await saveExceptions((known) => [...new Set([...known, ...sites.values()])].slice(0, Math.max(PAGES_MOST, known.length)));
  return useSettings.getState().failed ? new Map() : new Map([...sites].filter(([, site]) => exceptions().includes(site)));
}

const exceptions = () => useSettings.getState().settings.presence.soundExceptions;

const saveExceptions = (change: (known: readonly string[]) => string[]) =>
  saveSettings((settings) => ({
    ...settings,
    presence: { ...settings.presence, soundExceptions: change(settings.presence.soundExceptions) },
  }));
