import type { Family } from '../../core/routines/families.ts';
import { useSettings } from '../../stores/settings.ts';
import { Figure } from '../figure/figure.tsx';
import styles from './safety-check.module.css';

/** The part of the figure that a check is about; for the neck with the places where no hand goes. Decoration: the words say it all. */
export function CheckPicture({ family }: { family: Family }) {
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  return (
    <Figure
      step={null}
      view="still"
      camera={viewOf(family)}
      showZones={family === 'neck'}
      skin={skin}
      hair={hair}
      hairTone={hairTone}
      size="s"
      className={styles.figure ?? ''}
    />
  );
}

function viewOf(family: Family): readonly [number, number, number, number] {
  if (family === 'neck') return [90, 200, 220, 220];
  if (family === 'collarbone') return [90, 270, 220, 200];
  if (family === 'face' || family === 'cold') return [90, 70, 220, 220];
  return [30, 10, 340, 340];
}
