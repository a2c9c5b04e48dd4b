import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NewsLine } from '../../components/news/news-line.tsx';
import { NEWS_VERSION } from '../../core/news.ts';
import { connectNews, useNews } from '../../stores/news.ts';
import { englishLanguage, renderIn } from './pseudo-language.tsx';

const stored = vi.hoisted(() => ({ values: {} as Record<string, unknown>, isBroken: false }));

vi.mock('../../platform/version.ts', () => ({ runningVersion: () => '99.0.0' }));
vi.mock('../../platform/storage.ts', () => ({
  readLocal: async (key: string) => {
    if (stored.isBroken) throw new Error('storage cannot be read');
    return stored.values[key];
  },
  writeLocal: async (values: object) => {
    Object.assign(stored.values, values);
  },
}));

beforeEach(() => {
  stored.values = {};
  stored.isBroken = false;
  useNews.setState({ isNew: false });
});
afterEach(cleanup);

async function open(seen?: string) {
  if (seen) stored.values['seen-version'] = seen;
  await act(connectNews);
  renderIn(englishLanguage, <NewsLine />);
}

const line = () => screen.queryByRole('complementary', { name: 'What is new' });

describe('what is new', () => {
  it('is told after an update, until it is put away', async () => {
    await open('0.0.1');
    expect(line()).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Do not show again' }));
    expect(line()).toBeNull();
    cleanup();
    await open();
    expect(line()).toBeNull();
  });

  it('is nothing after an install, nor when it is known', async () => {
    await open();
    expect(line()).toBeNull();
    expect(stored.values).toEqual({ 'seen-version': '99.0.0' });
    cleanup();
    await open(NEWS_VERSION);
    expect(line()).toBeNull();
  });

  it('keeps nothing from opening when it cannot be read', async () => {
    stored.isBroken = true;
    await open();
    expect(line()).toBeNull();
    expect(stored.values).toEqual({});
  });
});
