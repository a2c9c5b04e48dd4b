/**
 * The reasons why the log cannot be used.
 * - `quota`: the device or the browser gives no more room.
 * - `blocked`: another page of Rill holds the database.
 * - `corrupt`: the browser cannot read its own file.
 * - `newer`: a newer Rill has written the database; this Rill only reads it.
 * - `denied`: the browser keeps no data here, such as in some private windows.
 * - `full-day`: the log is sound, and the day has no room for what was to be saved.
 * - `unknown`: anything else.
 */
export type LogTrouble = 'quota' | 'blocked' | 'corrupt' | 'newer' | 'denied' | 'full-day' | 'unknown';

/** By the names that the Indexed Database specification, Chromium and Firefox give their errors. */
const troubles: Readonly<Record<string, LogTrouble>> = {
  QuotaExceededError: 'quota',
  TimeoutError: 'blocked',
  VersionError: 'newer',
  SecurityError: 'denied',
  // Firefox, where storage is switched off.
  InvalidStateError: 'denied',
  NotSupportedError: 'denied',
  // Chromium says "Internal error" or "Data lost", Firefox "The operation failed for reasons unrelated to the database itself".
  UnknownError: 'corrupt',
  DataError: 'corrupt',
  DataCloneError: 'corrupt',
  NotReadableError: 'corrupt',
  NotFoundError: 'corrupt',
  ConstraintError: 'corrupt',
  // Rill's own.
  DayFullError: 'full-day',
};

/** Reads what has been thrown, with whatever it wraps. Never throws. */
export function troubleOf(error: unknown): LogTrouble {
  // The error is told by its name, so that this works without the module that opens the log.
  const cause = error instanceof Error && error.name === 'LogUnavailable' ? error.cause : error;
  if (typeof cause !== 'object' || cause === null || !('name' in cause)) return 'unknown';
  // Before QuotaExceededError became a class of its own, its message was all that told a full disk from the rest.
  if (cause.name === 'AbortError' && 'message' in cause && /quota/iu.test(String(cause.message))) return 'quota';
  return Object.hasOwn(troubles, String(cause.name)) ? (troubles[String(cause.name)] ?? 'unknown') : 'unknown';
}
