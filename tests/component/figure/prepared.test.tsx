import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { artworkNow } from '../../../components/figure/artwork.ts';
import { usePrepared } from '../../../components/figure/use-prepared.ts';

afterEach(cleanup);

test('the drawings of the next step are read before it comes', async () => {
  expect([artworkNow('body'), artworkNow('hands')]).toEqual([null, null]);
  renderHook(() => usePrepared({ path: 'march', side: 'alternate' }));
  await waitFor(() => expect(artworkNow('body')).not.toBeNull());
  expect(artworkNow('hands')).toBeNull();
  renderHook(() => usePrepared({ path: 'neck_side_glide', side: 'left' }));
  await waitFor(() => expect(artworkNow('hands')).not.toBeNull());
});

test('after the last step there is nothing to read', async () => {
  const read = ['face', 'body', 'hands', 'forearms'].map((name) => artworkNow(name as 'face'));
  renderHook(() => usePrepared(undefined));
  await new Promise((resolve) => setImmediate(resolve));
  expect(['face', 'body', 'hands', 'forearms'].map((name) => artworkNow(name as 'face'))).toEqual(read);
});
