import { create } from 'zustand';
import { hasNews, NEWS_VERSION } from '../core/news.ts';
import { readLocal, writeLocal } from '../platform/storage.ts';
import { runningVersion } from '../platform/version.ts';

const SEEN_KEY = 'seen-version';

/** Whether there is something to tell about the version that runs. */
export const useNews = create<{ isNew: boolean }>(() => ({ isNew: false }));

/** The first version somebody has is not news to them. Where this cannot be read or kept, there is no news: no page waits for it. */
export async function connectNews(): Promise<void> {
  const seen = await readLocal(SEEN_KEY).catch(() => null);
  if (typeof seen === 'string') useNews.setState({ isNew: hasNews(seen, runningVersion(), NEWS_VERSION) });
  else if (seen === undefined) await writeLocal({ [SEEN_KEY]: runningVersion() }).catch(() => undefined);
}

/** Tells it no more, here or on another page, until there is something new again. */
export async function dismissNews(): Promise<void> {
  useNews.setState({ isNew: false });
  // If this cannot be kept, the news is told once more, and nothing else is lost.
  await writeLocal({ [SEEN_KEY]: runningVersion() }).catch(() => undefined);
}
