const LIVE = '[role="status"], [role="alert"], output, [aria-live="polite"], [aria-live="assertive"]';

/**
 * The words that assistive technology would say from now on: the words of a live region, each time they are put into it. A region that
 * comes with its words already in it says nothing, and neither does one that is emptied.
 */
export function hearAnnouncements(): string[] {
  const heard: string[] = [];
  const regions = [...document.querySelectorAll(LIVE)];
  for (const region of regions) {
    new MutationObserver(() => {
      const words = region.textContent.trim();
      if (words !== '') heard.push(words);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return heard;
}
