import { regionalWeek } from '../../core/settings/usual-week.ts';
import { workdaysOf } from '../../locales/week.ts';
import { asWeek } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from './messages.tsx';

/** The working hours; until they are switched on for the first time, those that are usual in the person's region. */
export function useWorkingHours() {
  const { locale } = useMessages();
  const { on, week } = useSettings((view) => view.settings.hours);
  return { on, week: on ? week : asWeek(regionalWeek(week, workdaysOf(locale))) };
}
