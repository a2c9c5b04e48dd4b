import { expect, it, vi } from 'vitest';

const world = vi.hoisted(() => ({
  browser: {} as { notifications?: object },
  listeners: [] as ((id: string) => void)[],
  cleared: [] as string[],
}));
vi.mock('../../../platform/browser.ts', () => ({
  get browser() {
    return world.browser;
  },
}));

it('a notification that was allowed while the background runs opens its card too, once', async () => {
  const { listenToNotifications } = await import('../../../platform/notification.ts');
  const open = vi.fn();
  listenToNotifications(open);
  expect(world.listeners).toEqual([]);
  world.browser.notifications = {
    onClicked: { addListener: (listener: (id: string) => void) => world.listeners.push(listener) },
    clear: async (id: string) => world.cleared.push(id),
  };
  listenToNotifications(open);
  listenToNotifications(open);
  for (const hear of world.listeners) hear('rill-break');
  for (const hear of world.listeners) hear('rill-test');
  expect(open).toHaveBeenCalledOnce();
  expect(world.cleared).toEqual(['rill-break']);
});
