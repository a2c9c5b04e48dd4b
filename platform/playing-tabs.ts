import { isAtOneOf, readCallPage } from '../core/settings/call-page.ts';
import { browser } from './browser.ts';
import { promptTabIds } from './prompt-window.ts';

/** Single tabs that a person has excepted, by their ids; like these, they end with the browser. */
const KEY = 'excepted-tabs';

/**
 * The tabs whose sound counts, also for a few seconds after it; muted ones and Rill's own do not, nor those that a person has excepted.
 * @param sites as in the settings. Without the optional `tabs` permission no address can be seen, and no site is excepted.
 */
export async function playingTabs(sites: readonly string[]): Promise<number[]> {
  const heard = (await browser.tabs.query({ audible: true })).filter(({ mutedInfo, url }) => !mutedInfo?.muted && !isAtOneOf(sites, url));
  if (heard.length === 0) return [];
  const [own, excepted] = await Promise.all([promptTabIds(), exceptedTabs()]);
  return heard.flatMap(({ id }) => (id === undefined || own.includes(id) || excepted.includes(id) ? [] : [id]));
}

/** The host at which a tab is, as the settings have it; null when it cannot be seen, or is no host. */
export async function siteOfTab(id: number): Promise<string | null> {
  const { url = '' } = await browser.tabs.get(id);
  return readCallPage(URL.parse(url)?.hostname ?? '');
}

/** The sound of these tabs holds nothing, until they are closed or the browser is. */
export async function exceptTabs(ids: readonly number[]): Promise<void> {
  await setExcepted([...(await exceptedTabs()), ...ids]);
}

/** The sound of these tabs counts again. */
export async function countTabs(ids: readonly number[]): Promise<void> {
  await setExcepted((await exceptedTabs()).filter((id) => !ids.includes(id)));
}

/** Read each time, and not noted (`notes.ts`): pages write it. */
async function exceptedTabs(): Promise<number[]> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored : [];
}

const setExcepted = (ids: number[]) => browser.storage.session.set({ [KEY]: ids });
