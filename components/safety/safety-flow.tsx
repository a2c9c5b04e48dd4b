import { useState } from 'react';
import type { Family } from '../../core/routines/families.ts';
import { routineSummary } from '../../core/routines/library.ts';
import { GENTLE_ROUTINE, unansweredFamilies } from '../../core/routines/safety.ts';
import { answerCheck } from '../../stores/change-settings.ts';
import { useNow } from '../../stores/now.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import { SafetyCheck } from './safety-check.tsx';

interface SafetyFlowProps {
  routineId: string;
  /** Called when everything has been read, with the routine that fits: the one asked for or the gentle one. */
  onReady: (routineId: string) => void;
  onLeave: () => void;
}

/**
 * The checks before a routine, one card after the other. A card that speaks against it leads straight to the gentle routine, unless it only
 * speaks against a part that can be left out.
 */
export function SafetyFlow({ routineId, onReady, onLeave }: SafetyFlowProps) {
  const now = useNow();
  const checks = useSettings((view) => view.settings.checks);
  const library = useLibrary();
  // Settled at the beginning: the answers given here would take their cards out of the list.
  const [routine] = useState(() => routineSummary(routineId, library));
  const [families] = useState<readonly Family[]>(() => (routine ? unansweredFamilies(routine, checks, now) : []));
  const [known] = useState(checks);
  const [at, setAt] = useState(0);
  const family = families[at];
  if (!family) return null;

  const answer = (allowed: boolean) => {
    answerCheck(family, allowed, now);
    if (!allowed && !routine?.optionalFamilies?.includes(family)) onReady(GENTLE_ROUTINE);
    else if (at + 1 < families.length) setAt(at + 1);
    else onReady(routineId);
  };
  return (
    <SafetyCheck
      key={family}
      family={family}
      number={at + 1}
      count={families.length}
      isAgain={known[family] !== undefined}
      onAnswer={answer}
      onLeave={onLeave}
    />
  );
}
