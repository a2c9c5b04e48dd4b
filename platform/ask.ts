/** The answer of the browser, or a value that is safe to believe where the browser throws, refuses, or has nothing that could answer. */
export async function ask<T>(question: () => T | Promise<T>, otherwise: T): Promise<T> {
  try {
    return await question();
  } catch {
    return otherwise;
  }
}
