import { memo, useEffect, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import { useMessages } from '../ui/messages.tsx';
import { useScrollStop } from '../ui/use-scroll-stop.ts';
import styles from './step-list.module.css';

/** All steps of the routine down a stream, for players wide enough to show them beside the figure. */
export const StepList = memo(function StepList({ steps, stepIndex }: { steps: readonly Step[]; stepIndex: number }) {
  const { number } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  useScrollStop(list);

  // Only the list scrolls: `scrollIntoView` would move the window as well.
  useEffect(() => {
    const item = list.current?.children[stepIndex] as HTMLElement | undefined;
    if (!list.current || !item) return;
    list.current.scrollTop = item.offsetTop - (list.current.clientHeight - item.offsetHeight) / 2;
  }, [stepIndex]);

  return (
    <ol className={styles.steps} ref={list}>
      {steps.map((step, i) => (
        <li key={step.id} className={i < stepIndex ? styles.done : undefined} aria-current={i === stepIndex ? 'step' : undefined}>
          <span>{step.title}</span>
          <span className="tnum">{number(step.sec, { style: 'unit', unit: 'second', unitDisplay: 'short' })}</span>
        </li>
      ))}
    </ol>
  );
});
