/** Undoes a transaction, once: without this, an error of our own would not keep the browser from saving the half that is written. */
export async function abortTransaction(transaction: { abort(): void; done: Promise<void> }): Promise<void> {
  try {
    transaction.abort();
  } catch {
    // The transaction has ended by itself, by the error that brought us here.
  }
  await transaction.done.catch(() => undefined);
}
