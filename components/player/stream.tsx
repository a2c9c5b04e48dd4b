import { useEffect, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import type { SessionStore } from './session-store.ts';
import styles from './stream.module.css';

interface StreamProps {
  store: SessionStore;
  steps: readonly Step[];
  stepIndex: number;
}

/** The routine as a stream: one stretch a step, as wide as it is long, filling as it goes. Decoration; the time left is written beside it. */
export function Stream({ store, steps, stepIndex }: StreamProps) {
  const filling = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another stretch fills now; in a pause no frame would tell it how far
  useEffect(
    () => store.onFrame(({ stepProgress }) => filling.current?.style.setProperty('--p', stepProgress.toFixed(3))),
    [store, stepIndex],
  );

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
