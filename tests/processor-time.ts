/**
 * The processor time that this thread has used so far, in milliseconds. It says how long a page would hang, and, other than the time that has
 * passed, not how busy the machine is with something else.
 */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
