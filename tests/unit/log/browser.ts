/** The parts of the browser that a page has: a storage, the same for every page of a test, and a background that listens. */
export const storage = { local: {} as Record<string, unknown>, told: [] as unknown[], granted: new Set<string>() };

export const browser = {
  storage: {
    local: {
      get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, inOrder(storage.local[key])])),
      set: async (values: object) => void Object.assign(storage.local, structuredClone(values)),
      remove: async (keys: string[]) => {
        for (const key of keys) delete storage.local[key];
      },
      clear: async () => {
        storage.local = {};
      },
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  },
  permissions: {
    contains: async ({ permissions }: { permissions: string[] }) => permissions.every((one) => storage.granted.has(one)),
    remove: async ({ permissions }: { permissions: string[] }) => permissions.every((one) => storage.granted.delete(one)),
  },
  runtime: { sendMessage: async (message: { event: unknown }) => void storage.told.push(message.event) },
};

/** A copy as Chromium hands one back: the keys of every object come sorted. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
