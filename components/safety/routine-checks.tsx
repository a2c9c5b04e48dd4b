import { FAMILIES, type Family } from '../../core/routines/families.ts';
import { CheckAnswer } from './check-answer.tsx';

/** The safety checks of a routine, to be read at any time: the answers with their times, and a change of mind. */
export function RoutineChecks({ gates }: { gates: readonly Family[] }) {
  return (
    <div>
      {FAMILIES.filter((family) => gates.includes(family)).map((family) => (
        <CheckAnswer key={family} family={family} />
      ))}
    </div>
  );
}
