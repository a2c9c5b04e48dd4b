import { type ReactNode, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import '../../design/page.css';
import { type Language, loadCatalogue } from '../../locales/load-catalogue.ts';
import { useSettings } from '../../stores/settings.ts';
import { directionOf, MessagesProvider } from './messages.tsx';

/**
 * Puts a page on the screen: its language, direction and theme first, so that nothing flickers.
 * @param connect the stores the page mirrors; it is drawn when they have been read once.
 */
export async function mount(page: ReactNode, connect: readonly (() => Promise<void>)[]): Promise<void> {
  const [language] = await Promise.all([loadCatalogue(navigator.languages), ...connect.map((store) => store())]);
  const root = document.documentElement;
  root.lang = language.locale;
  root.dir = directionOf(language.locale);
  applyTheme(useSettings.getState().settings.theme);
  createRoot(document.getElementById('root') as HTMLElement).render(<Page language={language}>{page}</Page>);
}

function Page({ language, children }: { language: Language; children: ReactNode }) {
  const theme = useSettings((view) => view.settings.theme);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <StrictMode>
      <MessagesProvider language={language}>{children}</MessagesProvider>
    </StrictMode>
  );
}

/** `system` leaves the choice to `color-scheme` (design/tokens.css). */
function applyTheme(theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
