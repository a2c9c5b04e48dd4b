/**
 * The events that the page of a prompt, or a person who goes on with a routine, tells the background. They stand apart from the events that
 * every popup needs.
 */
import type { Answer } from '../core/reminders/event.ts';
import { sendReminderEvent } from '../platform/messages.ts';

export const sayShown = (promptId: string) => sendReminderEvent({ type: 'prompt-shown', promptId });
export const answerPrompt = (promptId: string, answer: Answer) => sendReminderEvent({ type: 'prompt-answered', promptId, answer });
/** Goes on with the routine that was folded away. */
export const goOnWithFolded = () => sendReminderEvent({ type: 'folded-asked' });
/** Nobody has gone on with it. */
export const sayRoutineFolded = (promptId: string) => sendReminderEvent({ type: 'routine-folded', promptId });
export const sayRoutineEnded = (promptId: string) => sendReminderEvent({ type: 'routine-ended', promptId });
