import { useState } from 'react';

export interface Command {
  /** Runs what the background has to be asked for. */
  run: (work: () => Promise<unknown>) => void;
  /** The last one did not get through. */
  hasFailed: boolean;
}

export function useCommand(): Command {
  const [hasFailed, setFailed] = useState(false);
  const run = (work: () => Promise<unknown>) => {
    setFailed(false);
    work().catch(() => setFailed(true));
  };
  return { run, hasFailed };
}
