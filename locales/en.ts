/**
 * English, the source of all other languages. ICU messages; compiled while building.
 * Keys are `surface.thing`; keep each surface together. Plain and kind: see the editorial rules in `docs/architecture.md`.
 */
export default {
  // Common
  'app.name': 'Rill',
} as const;
