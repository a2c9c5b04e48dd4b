import { Suspense, useEffect, useRef, useState } from 'react';
import type { PlayerContent, Prompt } from '../../core/reminders/state.ts';
import { SECOND } from '../../core/time.ts';
import { closeBreakWindow } from '../../stores/break-window.ts';
import { sayShown } from '../../stores/prompt-events.ts';
import { useReminders } from '../../stores/reminders.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './break-page.module.css';
import { Guided, type PlayerPrompt } from './guided.tsx';
import { NothingToShow } from './nothing-to-show.tsx';
import type { OfferPrompt } from './offer-prompt.ts';
import { PromptCard } from './prompt-card.tsx';
import { readPlayer } from './read-player.ts';

/** A message that did not get through the first time is sent again. */
const SAY_AGAIN_MS = 5 * SECOND;

/** The page of the only prompt window: it shows the prompt that the background has put on the screen, and nothing else. */
export function BreakPage() {
  const { t } = useMessages();
  const prompt = useReminders((view) => view.state.prompt);
  const restarts = useRestarts(prompt);
  const title = t('breakPage.title');
  useEffect(() => {
    document.title = title;
    readPlayer().catch(() => undefined);
  }, [title]);

  if (!prompt) return <NothingToShow />;
  return (
    <ErrorBoundary key={prompt.id} fallback={<Broken />}>
      <Suspense fallback={null}>
        {isOffer(prompt) ? <PromptCard prompt={prompt} /> : <Guided key={restarts} prompt={prompt as PlayerPrompt} />}
        <Shown prompt={prompt} />
      </Suspense>
    </ErrorBoundary>
  );
}

/**
 * Tells the background that the prompt is on the screen, and also where it is so already: a page that the browser has restored may be the
 * second one. This component stands behind the card or player, in the same boundary: when these cannot be drawn, or are still being read,
 * it is not there either and nothing is told.
 */
function Shown({ prompt: { id, phase } }: { prompt: Prompt }) {
  const told = useRef('');
  useEffect(() => {
    if (phase === 'shown' && told.current === id) return;
    told.current = id;
    const say = () => void sayShown(id).catch(() => undefined);
    say();
    if (phase === 'shown') return;
    const timer = setInterval(say, SAY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [id, phase]);
  return null;
}

function Broken() {
  const { t } = useMessages();
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1 className="display">{t('breakPage.broken')}</h1>
        <p className="q2">{t('breakPage.brokenDetail')}</p>
      </div>
      <button type="button" className="btn btn-soft" onClick={() => void closeBreakWindow()}>
        {t('breakPage.close')}
      </button>
    </main>
  );
}

/** How often a routine was started in the place of one that had ended. */
function useRestarts(prompt: Prompt | null): number {
  const [restarts, setRestarts] = useState(0);
  const isEnded = prompt !== null && !isOffer(prompt) && (prompt.content as PlayerContent).ended;
  const [wasEnded, setWasEnded] = useState(isEnded);
  if (isEnded !== wasEnded) {
    setWasEnded(isEnded);
    if (wasEnded) setRestarts(restarts + 1);
  }
  return restarts;
}

function isOffer(prompt: Prompt): prompt is OfferPrompt {
  return prompt.content.view === 'offer';
}
