/**
 * The processor time that this thread has used so far, in milliseconds. This time says how long a page would hang. Unlike the time that has
 * passed, it does not depend on how busy the machine is with something else.
 */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
