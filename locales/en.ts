/**
 * English, the source of all other languages. ICU messages; compiled while building.
 * Keys are `surface.thing`; keep each surface together. Plain and kind: see the editorial rules in `docs/architecture.md`.
 */
export default {
  // Common
  'app.name': 'Rill',

  // Shown by the browser itself: written to `_locales` while building (wxt.config.ts)
  'browser.name': 'Rill: quiet breaks',
  'browser.shortName': 'Rill',
  'browser.description': 'Quiet breaks at the desk: a minute of guided face drainage, or a sip of water. Everything stays on your device.',
  'browser.actionTitle': 'Rill',
  'browser.actionTitleWaiting': 'Rill: a break is waiting',
  'browser.actionTitlePaused': 'Rill: paused',
} as const;
