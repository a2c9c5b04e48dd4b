import type { ReminderId } from '../../core/reminders/reminder.ts';
import type { Family } from '../../core/routines/families.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Instant } from '../../core/time.ts';
import { saveSettings } from '../../stores/settings.ts';

export function changeReminder(id: ReminderId, change: Partial<Settings['reminders'][ReminderId]>): void {
  void saveSettings((settings) => ({ ...settings, reminders: { ...settings.reminders, [id]: { ...settings.reminders[id], ...change } } }));
}

export function changeArrival(arrival: Settings['arrival']): void {
  void saveSettings((settings) => ({ ...settings, arrival }));
}

/** @param goalMl millilitres a day, 1000 to 3000. */
export function changeGoal(goalMl: number): void {
  void saveSettings((settings) => ({ ...settings, drinks: { ...settings.drinks, goalMl } }));
}

export function changeTheme(theme: Settings['theme']): void {
  void saveSettings((settings) => ({ ...settings, theme }));
}

export function changeFigure(change: Partial<Settings['figure']>): void {
  void saveSettings((settings) => ({ ...settings, figure: { ...settings.figure, ...change } }));
}

export function answerCheck(family: Family, allowed: boolean, answeredAt: Instant): void {
  void saveSettings((settings) => ({ ...settings, checks: { ...settings.checks, [family]: { allowed, answeredAt } } }));
}
