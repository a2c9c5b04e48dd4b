/** The kept run of a routine that was left; the run outlives every page. */
export const foldedRun = { kept: null as unknown };

/** In place of `platform/folded-run-store.ts`, for every component test: every page with a routine uses it, and few tests are about it. */
export const foldedRunStore = {
  loadFoldedRun: async () => foldedRun.kept,
  saveFoldedRun: async (run: unknown) => {
    foldedRun.kept = structuredClone(run);
  },
};
