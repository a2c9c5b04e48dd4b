/** What the browser answers, or what is safe to believe where it throws, refuses, or has nothing that could answer. */
export async function ask<T>(question: () => T | Promise<T>, otherwise: T): Promise<T> {
  try {
    return await question();
  } catch {
    return otherwise;
  }
}
