import { lazy, Suspense } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { useToday } from '../../stores/today.ts';
import { loadArtwork } from '../figure/artwork.ts';
import { Pool } from '../figure/pool.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Vessel } from '../ui/vessel.tsx';
import styles from './prompt-card.module.css';

/** Head to collarbones. */
const PORTRAIT = [20, 0, 360, 430] as const;

const loadFigure = () => import('../figure/still-figure.tsx');
const StillFigure = lazy(() => loadFigure().then((module) => ({ default: module.StillFigure })));

/** Begins to read the picture while the page is still reading everything else. */
export function readPicture(): void {
  loadFigure().catch(() => undefined);
  loadArtwork('face').catch(() => undefined);
}

/** The figure in its pool, sunk to the collarbones in the water below. The words do not wait for it, and do without it if need be. */
export function Portrait() {
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  return (
    <>
      <PromptPool />
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <StillFigure className={styles.figure ?? ''} viewBox={PORTRAIT} align="top" skin={skin} hair={hair} hairTone={hairTone} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** The day's water, where the figure is otherwise. */
export function Glass() {
  const goal = useSettings((view) => view.settings.drinks.goalMl);
  const drunk = useToday((view) => view.totals.drinkMl);
  return (
    <>
      <PromptPool />
      <div className={styles.glass}>
        <Vessel fraction={drunk / goal} />
      </div>
    </>
  );
}

function PromptPool() {
  return <Pool className={styles.pool} size={[400, 220]} centre={[306, 128]} r={67} gap={21.5} rings={5} />;
}
