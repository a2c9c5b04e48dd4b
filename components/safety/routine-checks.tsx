import { FAMILIES, type Family } from '../../core/routines/families.ts';
import { CheckAnswer } from './check-answer.tsx';

/** The safety checks of a routine, to be read at any time: what was answered and when, and a change of mind. */
export function RoutineChecks({ families }: { families: readonly Family[] }) {
  return (
    <div>
      {FAMILIES.filter((family) => families.includes(family)).map((family) => (
        <CheckAnswer key={family} family={family} />
      ))}
    </div>
  );
}
