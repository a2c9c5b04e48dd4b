/** The drafts of entries, typed and not saved; they outlive every page. */
export const entryDrafts = { kept: null as unknown };

/** In place of `platform/entry-drafts-store.ts`, for every component test: every popup uses it, and few tests are about it. */
export const entryDraftsStore = {
  loadEntryDrafts: async () => entryDrafts.kept,
  saveEntryDrafts: async (drafts: object) => {
    entryDrafts.kept = structuredClone(drafts);
  },
};
