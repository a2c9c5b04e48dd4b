import { configure } from '@testing-library/react';
import { expect, vi } from 'vitest';
import './popovers.ts';

// A page that waits for a part of itself waits longer where the machine is busy; by itself this ends after one second.
configure({ asyncUtilTimeout: 20_000 });

vi.mock('../../platform/own-routines-store.ts', async () => (await import('./own-routines.ts')).ownRoutinesStore);
vi.mock('../../platform/own-routines-write.ts', async () => (await import('./own-routines.ts')).ownRoutinesStore);
vi.mock('../../platform/folded-run-store.ts', async () => (await import('./folded-run.ts')).foldedRunStore);
vi.mock('../../platform/entry-drafts-store.ts', async () => (await import('./entry-drafts.ts')).entryDraftsStore);
vi.mock('../../platform/playing-tabs.ts', async () => (await import('./playing-tabs.ts')).nothingPlays);
vi.mock('../../platform/permissions.ts', async () => (await import('./playing-tabs.ts')).noPermissions);
vi.mock('../../platform/log/copies.ts', async () => (await import('./recent-log.ts')).logCopies);
vi.mock('../../platform/log/recent.ts', async () => (await import('./recent-log.ts')).recentLogStore);
vi.mock('../../platform/unsaved-state.ts', () => ({ readUnsaved: async () => null, watchUnsaved: () => undefined }));
vi.mock('../../platform/unread.ts', () => ({ readIsUnread: async () => false, watchIsUnread: () => undefined }));

/**
 * A whole drawing has hundreds of parts, and each query for a role reads all of them. Where the figure is not what is looked at, its drawings
 * have their groups and what is posed, and nothing to look at.
 */
const isAboutTheFigure = expect.getState().testPath?.includes('/figure/') ?? false;
const LOOKS_ONLY = /<(?:path|stop|ellipse|circle|rect)(?![^>]*\sdata-)[^>]*\/>/gu;
for (const name of isAboutTheFigure ? [] : ['face', 'body', 'forearms', 'hands'])
  vi.doMock(`../../components/figure/art/${name}.svg?raw`, async (original) => {
    const { default: drawing } = await original<{ default: string }>();
    return { default: drawing.replaceAll(LOOKS_ONLY, '') };
  });
