/** Mutants that no test can notice, since they make no difference; each with the reason. `docs/reminders.md` tells them in groups. */
export interface Known {
  /** The end of the file's path. */
  file: string;
  /** A part of the line that is mutated. */
  line: string;
  what: string;
  because: string;
}

export const KNOWN: Known[] = [];
