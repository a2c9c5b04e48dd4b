import type { Family } from '../../core/routines/families.ts';
import type { ReminderSettings, Settings, Way } from '../../core/settings/schema.ts';
import type { Instant } from '../../core/time.ts';
import { saveSettings } from '../../stores/settings.ts';

/** The two reminders that everybody has. */
export type BuiltIn = keyof Settings['reminders'];

export function changeReminder(id: BuiltIn, change: Partial<ReminderSettings>): void {
  void saveSettings((settings) => ({ ...settings, reminders: { ...settings.reminders, [id]: { ...settings.reminders[id], ...change } } }));
}

/** The same way for every reminder. */
export function changeEveryWay(way: Way): void {
  void saveSettings((settings) => ({
    ...settings,
    reminders: { drainage: { ...settings.reminders.drainage, way }, drink: { ...settings.reminders.drink, way } },
    ownReminders: settings.ownReminders.map((own) => ({ ...own, way })),
  }));
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
