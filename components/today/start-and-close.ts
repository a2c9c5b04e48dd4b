import { startRoutine } from '../../stores/reminders.ts';

/** Starts a routine in the break window; the popup has done its work then. @throws when the background cannot be reached. */
export async function startAndClose(routineId: string): Promise<void> {
  await startRoutine(routineId);
  window.close();
}
