/** What a page has of the browser: a storage, the same for every page of a test, and a background that listens. */
export const storage = { local: {} as Record<string, unknown>, told: [] as unknown[] };

export const browser = {
  storage: {
    local: {
      get: async (keys: string[]) => structuredClone(Object.fromEntries(keys.map((key) => [key, storage.local[key]]))),
      set: async (values: object) => void Object.assign(storage.local, structuredClone(values)),
      clear: async () => {
        storage.local = {};
      },
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
  runtime: { sendMessage: async (message: { event: unknown }) => void storage.told.push(message.event) },
};
