/** What was typed for entries and not saved; it outlives every page. */
export const entryDrafts = { kept: null as unknown };

/** In place of `platform/entry-drafts-store.ts`, for every component test: each popup knows it, and few tests are about it. */
export const entryDraftsStore = {
  loadEntryDrafts: async () => entryDrafts.kept,
  saveEntryDrafts: async (drafts: object) => {
    entryDrafts.kept = structuredClone(drafts);
  },
};
