import { beforeEach, expect, test, vi } from 'vitest';

interface Item {
  id: string;
  title: string;
}

/** A browser that gives out menus once it is allowed. */
const world = vi.hoisted(() => ({ isAllowed: false, items: [] as Item[], listeners: [] as ((click: { menuItemId: string }) => void)[] }));

vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    get contextMenus() {
      if (!world.isAllowed) return undefined;
      return {
        removeAll: async () => void Object.assign(world, { items: [] }),
        create: ({ id, title }: Item) => void world.items.push({ id, title }),
        onClicked: { addListener: (listener: (click: { menuItemId: string }) => void) => void world.listeners.push(listener) },
      };
    },
  },
}));

/** A background or a page that has just been started. */
async function start() {
  vi.resetModules();
  return import('../../../platform/menu.ts');
}

beforeEach(() => Object.assign(world, { isAllowed: false, items: [], listeners: [] }));

test('without the permission there is no menu, and nothing fails', async () => {
  const { buildMenu, listenToMenu, showPauseInMenu, takeMenuAway } = await start();
  listenToMenu(() => undefined);
  await Promise.all([buildMenu(), showPauseInMenu(true), takeMenuAway()]);
  expect(world).toMatchObject({ items: [], listeners: [] });
});

test('a background that runs while the menu is allowed hears its clicks from then on, once each', async () => {
  const { listenToMenu } = await start();
  const clicked: string[] = [];
  const listen = () => listenToMenu((action) => clicked.push(action));
  listen();
  world.isAllowed = true;
  listen();
  listen();
  for (const menuItemId of ['why', 'not one of ours']) for (const hear of world.listeners) hear({ menuItemId });
  expect(clicked).toEqual(['why']);
});

test('it is built once however often, and says what a click on pause would do', async () => {
  world.isAllowed = true;
  const { buildMenu, takeMenuAway } = await start();
  await buildMenu();
  await buildMenu(true);
  expect(world.items.map(({ title }) => title)).toEqual(['menuStart', 'menuDrink', 'menuResume', 'menuQuiet', 'menuWhy']);
  await takeMenuAway();
  expect(world.items).toEqual([]);
});
