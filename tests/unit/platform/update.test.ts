import { beforeEach, expect, it, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { opened } from '../reminders/look.ts';

/** The extension as the browser sees it: an update that waits, pages, and how often it was reloaded. */
const world = vi.hoisted(() => ({
  tell: () => {},
  pages: [] as { contextType: string; documentUrl: string }[],
  isListed: true,
  state: {} as object,
  reloads: 0,
}));

vi.mock('../../../platform/known.ts', () => ({ knownState: async () => world.state }));
vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    storage: { session: { get: async () => ({}), set: async () => undefined } },
    runtime: {
      onUpdateAvailable: {
        addListener: (listener: () => void) => {
          world.tell = listener;
        },
      },
      getContexts: async ({ contextTypes }: { contextTypes: string[] }) => {
        if (!world.isListed) throw new Error('refused');
        return world.pages.filter(({ contextType }) => contextTypes.includes(contextType));
      },
      reload: () => {
        world.reloads += 1;
      },
    },
  },
}));

const at = (contextType: string, page: string) => ({ contextType, documentUrl: `chrome-extension://rill/${page}` });

async function updateArrives() {
  vi.resetModules();
  const { onUpdateAvailable, updateIfFree } = await import('../../../platform/update.ts');
  onUpdateAvailable();
  world.tell();
  await new Promise((resolve) => setTimeout(resolve));
  await updateIfFree();
  return updateIfFree;
}

beforeEach(() => Object.assign(world, { pages: [], isListed: true, state: emptyState, reloads: 0 }));

it('an update comes at once where no page is open', async () => {
  world.pages = [at('BACKGROUND', 'background.js')];
  await updateArrives();
  expect(world.reloads).toBeGreaterThan(0);
});

it.each([
  ['a routine editor', [at('TAB', 'options.html#routines')]],
  ['a routine in a tab', [at('TAB', 'break.html')]],
  ['the welcome', [at('TAB', 'welcome.html')]],
  ['a note in the popup', [at('POPUP', 'popup.html')]],
])('it waits for %s', async (_page, pages) => {
  world.pages = pages;
  const updateIfFree = await updateArrives();
  expect(world.reloads).toBe(0);
  world.pages = [];
  await updateIfFree();
  expect(world.reloads).toBe(1);
});

it('it waits for a prompt that is only just opening, and where the browser tells nothing', async () => {
  world.state = opened;
  await updateArrives();
  Object.assign(world, { state: emptyState, isListed: false });
  await updateArrives();
  expect(world.reloads).toBe(0);
});
