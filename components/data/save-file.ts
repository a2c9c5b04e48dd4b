/** The browser reads the file after the click has been dealt with, and a large one while it is being saved; then its memory can go. */
const KEPT_MS = 120_000;

/** Hands a file to the browser, which saves it where this person's files are saved. */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
