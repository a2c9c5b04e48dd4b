import type { Feel } from '../core/log/entry.ts';
import type { Family } from '../core/routines/families.ts';
import type { WeekHours } from '../core/schedule/week.ts';
import { type Area, resetArea } from '../core/settings/areas.ts';
import type { OwnReminder, ReminderSettings, Settings } from '../core/settings/schema.ts';
import { type Situation, saySituation } from '../core/settings/situations.ts';
import type { Tip } from '../core/settings/tips.ts';
import type { Way } from '../core/settings/ways.ts';
import type { Instant } from '../core/time.ts';
import { now } from '../platform/clock.ts';
import { freshId } from '../platform/fresh-id.ts';
import { saveSettings, useSettings } from './settings.ts';

/** The two reminders that everybody has. */
export type BuiltIn = keyof Settings['reminders'];

export function changeReminder(id: BuiltIn, change: Partial<ReminderSettings>): void {
  void saveSettings((settings) => ({ ...settings, reminders: { ...settings.reminders, [id]: { ...settings.reminders[id], ...change } } }));
}

export function changeOwn(id: string, change: Partial<OwnReminder>): void {
  void saveSettings((settings) => ({
    ...settings,
    ownReminders: settings.ownReminders.map((own) => (own.id === id ? { ...own, ...change } : own)),
  }));
}

/** An id for a reminder that a person adds. */
export const freshReminderId = (): string => `own-${freshId(now())}`;

/** Puts one there, or back; one that is there already stays as it is. @param index where it stands among the own reminders. */
export function putOwn(own: OwnReminder, index: number): void {
  void saveSettings((settings) =>
    settings.ownReminders.some(({ id }) => id === own.id)
      ? settings
      : { ...settings, ownReminders: settings.ownReminders.toSpliced(index, 0, own) },
  );
}

export function removeOwn(id: string): void {
  void saveSettings((settings) => ({ ...settings, ownReminders: settings.ownReminders.filter((own) => own.id !== id) }));
}

/** Lets every reminder arrive in the same way. */
export function changeEveryWay(way: Way): void {
  void saveSettings((settings) => ({
    ...settings,
    reminders: { drainage: { ...settings.reminders.drainage, way }, drink: { ...settings.reminders.drink, way } },
    ownReminders: settings.ownReminders.map((own) => ({ ...own, way })),
  }));
}

export function changeHours(change: Partial<Settings['hours']>): void {
  void saveSettings((settings) => ({ ...settings, hours: { ...settings.hours, ...change } }));
}

export function changePresence(change: Partial<Settings['presence']>): void {
  void saveSettings((settings) => ({ ...settings, presence: { ...settings.presence, ...change } }));
}

/** Changes one of the two lists of addresses. */
export function changeSites(list: 'callPages' | 'soundExceptions', change: (sites: readonly string[]) => readonly string[]): void {
  void saveSettings(({ presence, ...settings }) => ({ ...settings, presence: { ...presence, [list]: [...change(presence[list])] } }));
}

/** @param perDay 1 to 30 prompts; null is no limit. */
export function changePerDay(perDay: number | null): void {
  void saveSettings((settings) => ({ ...settings, perDay }));
}

export function changeHeadsUp(headsUp: boolean): void {
  void saveSettings((settings) => ({ ...settings, headsUp }));
}

export function changeLetterKeys(letterKeys: boolean): void {
  void saveSettings((settings) => ({ ...settings, letterKeys }));
}

export function changeChime(change: Partial<Settings['chime']>): void {
  void saveSettings((settings) => ({ ...settings, chime: { ...settings.chime, ...change } }));
}

/** @param goalMl millilitres a day, 1000 to 3000. */
export function changeGoal(goalMl: number): void {
  void saveSettings((settings) => ({ ...settings, drinks: { ...settings.drinks, goalMl } }));
}

export function changeVolumes(change: Partial<Settings['volumes']>): void {
  void saveSettings((settings) => ({ ...settings, volumes: { ...settings.volumes, ...change } }));
}

export function changePortions(change: (portionsMl: readonly number[]) => readonly number[]): void {
  void saveSettings((settings) => ({
    ...settings,
    volumes: { ...settings.volumes, portionsMl: [...change(settings.volumes.portionsMl)] },
  }));
}

/** @param startHour 0 to 12. */
export function changeDayStart(startHour: number): void {
  void saveSettings((settings) => ({ ...settings, day: { ...settings.day, startHour } }));
}

export function changeRhythm(shown: boolean): void {
  void saveSettings((settings) => ({ ...settings, rhythm: { ...settings.rhythm, shown } }));
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

/** Puts the settings of a section back to what they were at first. */
export function putBack(area: Area): void {
  void saveSettings((settings) => resetArea(settings, area));
}

/** Hours of the settings' own kind, from those of the schedule, which are read only. */
export function asWeek(week: WeekHours): Settings['hours']['week'] {
  return week.map((ranges) => ranges.map((range) => ({ ...range })));
}

export function changeVoice(change: Partial<Settings['voice']>): void {
  void saveSettings((settings) => ({ ...settings, voice: { ...settings.voice, ...change } }));
}

export function changeBeat(change: Partial<Settings['beat']>): void {
  void saveSettings((settings) => ({ ...settings, beat: { ...settings.beat, ...change } }));
}

export function changeVibration(vibration: boolean): void {
  void saveSettings((settings) => ({ ...settings, vibration }));
}

/** Notes how a routine felt: a routine that left somebody sore has a rest, until it is said to be fine. */
export function noteFeel(routineId: string, feel: Feel | null, at: Instant): void {
  const isSore = feel === 'sore';
  if (!isSore && useSettings.getState().settings.routine.sore?.routineId !== routineId) return;
  void saveSettings((settings) => ({ ...settings, routine: { ...settings.routine, sore: isSore ? { routineId, at } : null } }));
}

/** @param callEnd when a call that is said to be on is over at the latest. */
export function changeSituation(situation: Situation, holds: boolean, callEnd: Instant): void {
  void saveSettings((settings) => ({ ...settings, situation: saySituation(settings.situation, situation, holds, callEnd) }));
}

/** Notes that a tip has been told, so that it is not told again. */
export function noteTip(tip: Tip): void {
  void saveSettings((settings) => (settings.tips.includes(tip) ? settings : { ...settings, tips: [...settings.tips, tip] }));
}
