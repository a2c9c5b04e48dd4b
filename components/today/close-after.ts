/** The popup has done its work once the background has heard. @throws what the work throws; the popup stays open then. */
export async function closeAfter(work: Promise<unknown>): Promise<void> {
  await work;
  window.close();
}
