import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../../design/page.css';
import { loadCatalogue, type PageWords } from '../../locales/load-catalogue.ts';
import type { connectAll } from '../../stores/connect-all.ts';
import { useSettings } from '../../stores/settings.ts';
import { Banner } from './banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createMessages, type Messages, MessagesProvider, useMessages } from './messages.tsx';
import { watchFocus } from './watch-focus.ts';

/**
 * Puts a page on the screen: its language, direction and theme first, so that nothing flickers.
 * @param words what the page can say.
 * @param connecting the stores the page mirrors; it is drawn when they have been read once. When one cannot be read, the page says so:
 *   defaults in its place would look like what was stored.
 */
export async function mount(words: PageWords, page: ReactNode, connecting: ReturnType<typeof connectAll>): Promise<void> {
  const messages = createMessages(await loadCatalogue(words, navigator.languages));
  await parsed();
  document.documentElement.lang = messages.words;
  document.documentElement.dir = messages.dir;
  const root = createRoot(document.getElementById('root') as HTMLElement);

  const failure = (await connecting).find((store) => store.status === 'rejected');
  if (failure) reportError(failure.reason);
  applyTheme(useSettings.getState().settings.theme);
  root.render(
    <Page messages={messages}>
      {failure ? <Trouble what="unreadable" /> : <ErrorBoundary fallback={<Trouble what="broken" />}>{page}</ErrorBoundary>}
    </Page>,
  );
}

/** The script does not wait for the rest of the page, nor for its styles (scripts/vite-chunks.ts). */
async function parsed(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((done) => document.addEventListener('DOMContentLoaded', done));
}

function Page({ messages, children }: { messages: Messages; children: ReactNode }) {
  const theme = useSettings((view) => view.settings.theme);
  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => watchFocus(document), []);
  return (
    <StrictMode>
      <MessagesProvider messages={messages}>{children}</MessagesProvider>
    </StrictMode>
  );
}

function Trouble({ what }: { what: 'unreadable' | 'broken' }) {
  const { t } = useMessages();
  return (
    <main>
      <h1 className="sr">{t('app.name')}</h1>
      <Banner tone="clay" icon="info">
        {t(`page.${what}`)}
      </Banner>
    </main>
  );
}

/** `system` leaves the choice to `color-scheme` (design/tokens.css). */
function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
