import { existsSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';

/** The badge of the toolbar, and the notes that are kept until the browser is closed. */
const world = vi.hoisted(() => ({
  notes: {} as Record<string, unknown>,
  icon: '',
  sizes: {} as Record<string, string>,
  text: '',
  title: '',
  menu: '',
  icons: 0,
  failing: false,
}));

vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    storage: {
      session: {
        get: async () => ({ ...world.notes }),
        set: async (values: object) => void Object.assign(world.notes, values),
      },
    },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async (badge: { text: string }) => void Object.assign(world, badge),
      setTitle: async ({ title }: { title: string }) => {
        if (world.failing) throw new Error('killed');
        world.title = title;
      },
      setIcon: async ({ path }: { path: Record<string, string> }) => {
        world.icon = path[16] ?? '';
        world.sizes = path;
        world.icons += 1;
      },
    },
    contextMenus: { update: async (_id: string, { title: menu }: { title: string }) => void Object.assign(world, { menu }) },
  },
}));

/** A background that has just been started. */
async function newBackground() {
  vi.resetModules();
  return (await import('../../../platform/badge.ts')).setBadge;
}

beforeEach(() => Object.assign(world, { notes: {}, icon: '', text: '', title: '', menu: '', icons: 0, failing: false }));

test('the first badge after a start of the browser is shown whole: what it showed before is forgotten, what the menu said is not', async () => {
  await (await newBackground())('none');
  expect(world).toMatchObject({ icon: '/icon/16.png', text: '', title: 'actionTitle', menu: 'menuPause' });
});

test('a dot comes and goes without the icon being drawn again', async () => {
  const setBadge = await newBackground();
  await setBadge('none');
  await setBadge('waiting');
  expect(world).toMatchObject({ text: '•', title: 'actionTitleWaiting', icons: 1 });
  await (await newBackground())('none');
  expect(world).toMatchObject({ text: '', title: 'actionTitle', icons: 1 });
});

test('a pause draws another icon, and the menu offers to resume', async () => {
  await (await newBackground())('none');
  await (await newBackground())('paused');
  expect(world).toMatchObject({ icon: '/icon/paused-16.png', title: 'actionTitlePaused', menu: 'menuResume' });
});

test('a background that was killed in between is made good by the next one, also back to what was there before', async () => {
  await (await newBackground())('none');
  world.failing = true;
  await (await newBackground())('paused');
  world.failing = false;
  await (await newBackground())('none');
  expect(world).toMatchObject({ icon: '/icon/16.png', title: 'actionTitle', menu: 'menuPause' });
});

test.each([
  ['none', ''],
  ['paused', 'paused-'],
] as const)('an icon is there for each size that browsers ask for: %s', async (badge, name) => {
  await (await newBackground())(badge);
  expect(world.sizes).toEqual({ 16: `/icon/${name}16.png`, 32: `/icon/${name}32.png`, 48: `/icon/${name}48.png` });
  expect(Object.values(world.sizes).filter((path) => !existsSync(`public${path}`))).toEqual([]);
});
