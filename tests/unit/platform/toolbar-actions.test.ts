import { afterEach, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { act } from '../../../platform/toolbar-actions.ts';

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
const log = vi.hoisted(() => ({ written: [] as unknown[] }));
vi.mock('../../../platform/late-parts.ts', () => ({
  latePart: async () => ({ writeEntries: async (entries: unknown[]) => void log.written.splice(0, 9, ...entries) }),
}));
vi.mock('../../../platform/own-routines-store.ts', () => ({ loadOwnOfferables: async () => [] }));
vi.mock('../../../platform/known.ts', async () => ({ knownSettings: async () => defaultSettings, knownState: vi.fn() }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As the popup does: a test of the popup in the same formats is in tests/component/today. */
it.each([
  [['en-US', 'en'], 237],
  [['de-DE', 'de', 'en-US', 'en'], 200],
  [['en', 'en-GB'], 200],
  // The first language has no region; the first tag that has one tells it.
  [['es', 'es-PR', 'en-GB'], 237],
  [[], 237],
])('logs the glass of people with %j by the shortcut', async (languages, ml) => {
  vi.stubGlobal('navigator', { languages, language: languages[0] ?? '' });
  vi.spyOn(Intl.NumberFormat.prototype, 'resolvedOptions').mockReturnValue({ locale: 'en-US' } as Intl.ResolvedNumberFormatOptions);
  expect(await act('log-drink')).toEqual({ type: 'log-changed' });
  expect(log.written).toMatchObject([{ kind: 'drink', ml }]);
});
