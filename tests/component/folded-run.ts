/** What is kept of a routine that was left; it outlives every page. */
export const foldedRun = { kept: null as unknown };

/** In place of `platform/folded-run-store.ts`, for every component test: each page with a routine knows it, and few tests are about it. */
export const foldedRunStore = {
  loadFoldedRun: async () => foldedRun.kept,
  saveFoldedRun: async (run: unknown) => {
    foldedRun.kept = structuredClone(run);
  },
};
