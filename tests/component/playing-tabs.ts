/**
 * In place of `platform/playing-tabs.ts` and `platform/permissions.ts`, where a test is not about them: both modules are read where a sound
 * holds.
 */
export const nothingPlays = {
  playingTabs: async () => [],
  siteOfTab: async () => null,
  exceptTabs: async () => undefined,
  countTabs: async () => undefined,
};
export const noPermissions = {
  requestPermission: async () => false,
  hasPermission: async () => false,
  removePermission: async () => undefined,
  watchPermissions: () => undefined,
};
