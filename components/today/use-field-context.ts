import type { Instant } from '../../core/time.ts';
import { planContext } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { useMessages } from '../ui/messages.tsx';
import type { FieldContext } from './entry-fields.ts';

/** The day, the clock and the unit in which a person fills in fields. */
export function useFieldContext(now: Instant): FieldContext {
  const { locale } = useMessages();
  const { day } = planContext(useSettings((view) => view.settings));
  return { now, day, unit: useVolumes().portions.unit, locale };
}
