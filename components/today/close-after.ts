/** The popup has done its work once the background has heard. @throws the error of the work; the popup stays open then. */
export async function closeAfter(work: Promise<unknown>): Promise<void> {
  await work;
  window.close();
}
