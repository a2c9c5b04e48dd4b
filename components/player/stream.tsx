import { useEffect, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import type { SessionStore } from './session-store.ts';
import styles from './stream.module.css';

interface StreamProps {
  store: SessionStore;
  steps: readonly Step[];
  stepIndex: number;
}

/** How far the whole stream is divided: finer than a screen of its widest shows, and coarse enough to leave most frames alone. */
const STOPS = 720;

/**
 * The routine as a stream: a stretch for each step, as wide as it is long, filling as it goes. Decoration; the time left is written beside
 * it.
 */
export function Stream({ store, steps, stepIndex }: StreamProps) {
  const filling = useRef<HTMLElement>(null);
  const stops = Math.ceil((STOPS * (steps[stepIndex]?.sec ?? 0)) / steps.reduce((sum, { sec }) => sum + sec, 0));

  useEffect(() => {
    let written = -1;
    return store.onFrame((view) => {
      // A step that has just begun may be drawn before React has been here.
      const stop = view.stepIndex === stepIndex ? Math.round(view.stepProgress * stops) : written;
      if (stop === written) return;
      written = stop;
      filling.current?.style.setProperty('--p', (stop / stops).toFixed(3));
    });
  }, [store, stepIndex, stops]);

  return (
    <div className={`stream ${styles.stream}`} aria-hidden="true">
      {steps.map((step, i) => (
        <i
          key={step.id}
          className={i < stepIndex ? 'done' : i === stepIndex ? 'now' : undefined}
          style={{ flexGrow: step.sec }}
          ref={i === stepIndex ? filling : undefined}
        />
      ))}
    </div>
  );
}
