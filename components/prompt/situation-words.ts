import type { Messages } from '../ui/messages.tsx';
import type { Fitted } from './fitted.ts';

/** The changes that situations made to a routine, in a line; null when there are none. */
export function situationWords({ changedBy, isInstead }: Pick<Fitted, 'changedBy' | 'isInstead'>, { t }: Messages): string | null {
  if (isInstead) return t('situation.instead');
  // Without any touch there is nothing more to say of the face or of hands.
  const told = changedBy.includes('onCall') ? (['onCall'] as const) : changedBy;
  return told.length > 0 ? told.map((situation) => t(`situation.changed.${situation}`)).join(' ') : null;
}
