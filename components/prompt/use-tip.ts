import { use, useEffect, useState } from 'react';
import type { Routine, Variant } from '../../core/routines/schema.ts';
import { stepsOf } from '../../core/routines/variant.ts';
import type { Situation } from '../../core/settings/situations.ts';
import { noteTip } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { readAhead } from '../ui/read-ahead.ts';

type Tips = typeof import('../../core/routines/next-tip.ts');
let tips: Promise<Tips> | null = null;

/** The list of tips comes with the strokes, which the page has not read before a routine begins. */
export function readTips(): Promise<Tips> {
  tips ??= readAhead(import('../../core/routines/next-tip.ts'));
  return tips;
}

/**
 * The tip for this routine that has not been told yet; null when there is none.
 * @param isWanted false where a routine goes on after a reload, or when something else is told: one line is enough.
 */
export function useTip(routine: Routine, variant: Variant, situations: readonly Situation[], isWanted: boolean): string | null {
  const { t } = useMessages();
  const { nextTip } = use(readTips());
  const told = useSettings((view) => view.settings.tips);
  const [tip] = useState(() => (isWanted ? nextTip(stepsOf(routine, variant), told, situations) : null));
  useEffect(() => {
    if (tip) noteTip(tip);
  }, [tip]);
  return tip && t(`tip.${tip}`);
}
