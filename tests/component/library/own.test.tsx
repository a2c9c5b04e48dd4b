import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asBrought } from '../../../core/routines/brought.ts';
import { checkOwn } from '../../../core/routines/own-check.ts';
import { writeOwnFile } from '../../../core/routines/own-file.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { noTouchWith } from '../../unit/routines/hostile.ts';
import { expectAccessible } from '../axe.ts';
import { ownStorage } from '../own-routines.ts';
import { alerts, ownReminder, startTime, stopTime } from '../settings/page.tsx';
import { storage } from '../settings/world.ts';
import { inTime, kept, openLibrary, ownOf, settle } from './page.tsx';

vi.mock('../../../platform/shortcuts.ts', async () => (await import('../settings/world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('../settings/world.ts')).platform.chime());

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
  vi.restoreAllMocks();
});

type User = Awaited<ReturnType<typeof openLibrary>>['user'];

const press = async (user: User, name: string | RegExp) => {
  await inTime(() => user.click(screen.getByRole('button', { name })));
};
const add = async (user: User, from: string, ...titles: string[]) => {
  await inTime(() => user.selectOptions(screen.getByRole('combobox', { name: 'From the routine' }), from));
  for (const title of titles) await user.click(screen.getByRole('button', { name: `Add ${title}` }));
};
const editor = () => within(screen.getByRole('region', { name: 'A routine of your own' }));
const steps = () =>
  within(editor().getByRole('list', { name: /^Steps of My/ }))
    .getAllByRole('listitem')
    .map((item) => within(item).getAllByRole('button')[0]?.firstChild?.textContent);
const step = (title: string) =>
  within(
    editor()
      .getByRole('button', { name: new RegExp(`^\\d+\\. ${title}`) })
      .closest('li') as HTMLElement,
  );

describe('making a routine', () => {
  it('has nothing that axe objects to', async () => {
    const { user, container } = await openLibrary();
    await press(user, 'New routine');
    await add(user, 'breathe-and-open', 'Belly breaths', 'Sit tall');
    await expectAccessible(container);
  });

  it('of steps of any routine, in an order of its own', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'A routine of your own' }));
    await add(user, 'breathe-and-open', 'Belly breaths');
    await add(user, 'neck-release', 'Shoulder rolls', 'Open the collarbone hollows');
    expect(steps()).toEqual(['1. Belly breaths', '2. Shoulder rolls', '3. Open the collarbone hollows']);
    const up = () => screen.getByRole('button', { name: 'Move Open the collarbone hollows up' });
    up().focus();
    await user.keyboard('{Enter}');
    expect(steps()).toEqual(['1. Belly breaths', '2. Open the collarbone hollows', '3. Shoulder rolls']);
    expect(document.activeElement).toBe(up());
    screen.getByText('Open the collarbone hollows is now step 2.');
    await press(user, 'Keep it');
    expect(kept()).toHaveLength(1);
    const [routine] = kept();
    expect(routine?.id).toMatch(/^own-[0-9a-z]+$/);
    expect(routine).toMatchObject({ name: 'My routine', gates: ['general', 'collarbone'], best: 'whenever it suits you' });
    expect(checkOwn(routine)).toMatchObject({ ok: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'All about My routine' }));
  });

  it('with repetitions, pace and sides of its own', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    await add(user, 'forehead-ease', 'Across the forehead');
    const reps = step('Across the forehead').getByRole('textbox', { name: /^Repetitions/ });
    await user.clear(reps);
    await user.type(reps, '4{Enter}');
    await user.click(screen.getByRole('button', { name: 'Across the forehead: a little slower' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Side of Across the forehead' }), 'alternate');
    await press(user, 'Keep it');
    const [made] = kept()[0]?.steps ?? [];
    expect(made).toMatchObject({ reps: 4, beatS: 3.5, side: 'alternate' });
    expect(made?.sec).toBe((made?.leadS ?? 0) + 14);
  });

  it('keeps the pace of a breath, whose words count its seconds', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    await add(user, 'breathe-and-open', 'Belly breaths');
    expect(step('Belly breaths').queryByRole('textbox', { name: /^Seconds/ })).toBeNull();
  });

  it('says at the step what breaks a rule, and keeps nothing until it is put right', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    await add(user, 'neck-release', 'Neck glide, left side');
    step('Neck glide, left side').getByText(/^It is done 3 × on the left and 0 × on the right/);
    await press(user, 'Keep it');
    expect(alerts()).toContain('Please put right what is marked');
    expect(kept()).toEqual([]);
    await add(user, 'neck-release', 'Neck glide, right side');
    expect(step('Neck glide, left side').queryByText(/^It is done/)).toBeNull();
    await press(user, 'Keep it');
    expect(kept()).toHaveLength(1);
  });

  it('says that it needs a step', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    await press(user, 'Keep it');
    expect(alerts()).toBe('It needs at least one step.');
    expect(kept()).toEqual([]);
  });

  it('shows the step that is changed, still or moving', async () => {
    const { user } = await openLibrary();
    await press(user, 'New routine');
    await add(user, 'neck-release', 'Shoulder rolls', 'Open the collarbone hollows');
    const picture = () => editor().getByRole('img').getAttribute('aria-label');
    const second = picture();
    await user.click(editor().getByRole('button', { name: /^1\. Shoulder rolls/ }));
    expect(picture()).not.toBe(second);
    await user.click(screen.getByRole('button', { name: 'Show it moving' }));
    expect(editor().getByRole('img').dataset.moving).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Hold it still' }));
    expect(editor().getByRole('img').dataset.moving).toBeUndefined();
  });

  it('begins with a routine that ships, which stays as it is', async () => {
    const { user } = await openLibrary();
    await press(user, 'All about Neck release');
    await press(user, 'Make my own from it');
    await user.click(screen.getByRole('button', { name: 'Remove Shoulder rolls' }));
    await press(user, 'Keep it');
    expect(kept()[0]).toMatchObject({ name: 'My Neck release' });
    expect(kept()[0]?.steps).toHaveLength(4);
  });

  it('changes one that is there, or leaves it', async () => {
    const { user } = await openLibrary([ownOf('neck-release')]);
    const rename = async (name: string) => {
      await press(user, 'All about My Neck release');
      await press(user, 'Change it');
      const field = screen.getByRole('textbox', { name: 'Name' });
      await user.clear(field);
      await user.type(field, `${name}{Enter}`);
    };
    await rename('Evening');
    await press(user, 'Leave without keeping');
    expect(kept()[0]?.name).toBe('My Neck release');
    await rename('Evening');
    await press(user, 'Keep it');
    expect(kept().map(({ id, name }) => [id, name])).toEqual([['own-neck-release', 'Evening']]);
  });

  it('says when it could not be stored, and when there are as many as can be kept', async () => {
    const { user } = await openLibrary([ownOf('neck-release')]);
    await press(user, 'New routine');
    await add(user, 'breathe-and-open', 'Belly breaths');
    ownStorage.isBroken = true;
    await press(user, 'Keep it');
    expect(alerts()).toContain('could not store it');
    ownStorage.isBroken = false;
    ownStorage.stored = { version: 1, routines: Array.from({ length: 50 }, (_, i) => ownOf('look-far', { id: `own-${i}` })) };
    await press(user, 'Keep it');
    expect(alerts()).toContain('You have 50 routines of your own already');
    expect(kept()).toHaveLength(50);
  });
});

describe('a routine as a file', () => {
  const bringIn = async (user: User, text: string | Uint8Array<ArrayBuffer>, name = 'a.rill.json') => {
    await inTime(() => user.upload(screen.getByLabelText('A routine as a file'), new File([text], name, { type: 'application/json' })));
  };

  it('is saved under its name', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:routine';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.href} ${this.download}`);
    });
    const routine = ownOf('neck-release');
    const { user } = await openLibrary([routine]);
    await press(user, 'All about My Neck release');
    await press(user, 'Save as a file');
    expect(saved).toEqual(['blob:routine my-neck-release.rill.json']);
    expect(await blobs[0]?.text()).toBe(writeOwnFile(routine));
  });

  it('becomes a routine, open to be looked at', async () => {
    const { user } = await openLibrary();
    await bringIn(user, writeOwnFile(ownOf('neck-release')));
    await press(user, 'Keep it');
    screen.getByText('“My Neck release” is in your routines now.');
    expect(kept()).toEqual([ownOf('neck-release', { from: 'file' })]);
    screen.getByRole('list', { name: 'Steps of My Neck release' });
  });

  it('is shown with every word before it is kept, and says that nobody has checked them', async () => {
    const words = 'Press both thumbs hard into both sides of your throat.';
    const { user, container } = await openLibrary();
    await bringIn(user, writeOwnFile(noTouchWith(words)));
    const offer = within(screen.getByRole('region', { name: 'Quiet minute' }));
    offer.getByText('From a file; Rill has not checked this advice.');
    offer.getByText(words);
    expect(offer.getAllByRole('listitem').length).toBe(noTouchWith(words).steps.length);
    for (const { title, text } of noTouchWith(words).steps)
      for (const shown of [title, text]) expect(offer.getByRole('list').textContent).toContain(shown);
    expect(document.activeElement).toBe(offer.getByRole('heading', { name: 'Quiet minute' }));
    expect(kept()).toEqual([]);
    await expectAccessible(container);
    await press(user, 'Leave it');
    expect(screen.queryByText(words)).toBeNull();
    expect(kept()).toEqual([]);
    await bringIn(user, writeOwnFile(noTouchWith(words)));
    await press(user, 'Keep it');
    expect(kept()).toMatchObject([{ id: 'own-hostile', from: 'file', gates: ['general'] }]);
    screen.getByText('from a file');
    screen.getByText('From a file; Rill has not checked this advice.');
  });

  it('stays somebody else’s when it is changed, and so does what takes a step of it', async () => {
    const { user } = await openLibrary([asBrought(noTouchWith('Press hard.'))]);
    await press(user, 'All about Quiet minute');
    await press(user, 'Change it');
    await press(user, 'Keep it');
    expect(kept()).toMatchObject([{ from: 'file', gates: ['general'] }]);
    await press(user, 'New routine');
    await add(user, 'breathe-and-open', 'Belly breaths');
    await add(user, 'own-hostile', noTouchWith('').steps[0]?.title ?? '');
    await press(user, 'Keep it');
    expect(kept()[1]).toMatchObject({ name: 'My routine', from: 'file' });
  });

  it('can be dropped', async () => {
    await openLibrary();
    const place = screen.getByRole('heading', { name: 'Your own' }).parentElement?.parentElement as HTMLElement;
    const file = new File([writeOwnFile(ownOf('look-far'))], 'x.rill.json');
    fireEvent.drop(place, { dataTransfer: { files: [file] } });
    await settle();
    await inTime(async () => fireEvent.click(screen.getByRole('button', { name: 'Keep it' })));
    expect(kept().map(({ id }) => id)).toEqual(['own-look-far']);
  });

  it.each([
    ['broken JSON', '{"version": 1,', 'The file is damaged or not a routine: it is not valid JSON.'],
    ['too large', new Uint8Array(262_145), 'The file is larger than 256 kB, so it cannot be a routine.'],
    ['something else', '{"reminders": {}}', 'The file holds something else than a routine.'],
    ['a later version', JSON.stringify({ ...ownOf('look-far'), version: 2 }), 'The file is of version “2”, and this Rill reads version 1.'],
    [
      'HTML',
      JSON.stringify({ ...ownOf('look-far'), name: '<b>Far</b>' }),
      '“name” holds signs of markup or control, and texts here are plain.',
    ],
    ['a prototype', writeOwnFile(ownOf('look-far')).replace('{', '{ "__proto__": {},'), '“__proto__” is not a part of a routine.'],
    [
      'an unknown stroke',
      writeOwnFile(ownOf('neck-release')).replace('"neck_side_glide"', '"knee"'),
      'Step 3: Rill knows no stroke “knee”.',
    ],
    ['a wrong kind', JSON.stringify({ ...ownOf('look-far'), gates: 'none' }), '“gates” holds something that is not possible there.'],
  ])('that is %s gets one sentence, and changes nothing', async (_, text, sentence) => {
    const before = [ownOf('neck-release')];
    const { user } = await openLibrary(before);
    await bringIn(user, text);
    expect(alerts()).toBe(sentence);
    expect(kept()).toEqual(before);
  });

  it('of a routine that is there asks first', async () => {
    const mine = ownOf('neck-release', { name: 'Mine now' });
    const text = writeOwnFile(ownOf('neck-release'));
    const { user } = await openLibrary([mine]);
    await bringIn(user, text);
    screen.getByText('You have this routine already: “Mine now”.');
    expect(kept()).toEqual([mine]);
    await press(user, 'Leave it');
    expect(kept()).toEqual([mine]);
    await bringIn(user, text);
    await press(user, 'Keep both');
    expect(kept().map(({ name }) => name)).toEqual(['Mine now', 'My Neck release']);
    expect(new Set(kept().map(({ id }) => id)).size).toBe(2);
    await bringIn(user, text);
    await press(user, 'Replace mine');
    expect(kept().map(({ name }) => name)).toEqual(['My Neck release', 'My Neck release']);
    expect(screen.queryByText(/^You have this routine already/)).toBeNull();
  });

  describe('in the place of one that was chosen', () => {
    const mine = ownOf('neck-release', { name: 'Mine now' });
    const chosen = () => {
      const { favourites, preferred } = storage.settings.routine;
      return { favourites, preferred, reminders: storage.settings.ownReminders.map(({ routineId }) => routineId) };
    };
    const settings = {
      routine: { ...defaultSettings.routine, favourites: [mine.id, 'look-far'], preferred: mine.id },
      ownReminders: [ownReminder({ routineId: mine.id })],
    };
    const all = { favourites: [mine.id, 'look-far'], preferred: mine.id, reminders: [mine.id] };
    const others = { favourites: ['look-far'], preferred: 'breathe-and-open', reminders: ['breathe-and-open'] };

    it('is not chosen by that, which is said before', async () => {
      const { user } = await openLibrary([mine], { settings });
      await bringIn(user, writeOwnFile(ownOf('neck-release', { name: 'Press hard' })));
      screen.getByText('In its place, prompts offer it only once you choose it again.');
      await press(user, 'Replace mine');
      expect(kept().map(({ name }) => name)).toEqual(['Press hard']);
      expect(chosen()).toEqual(others);
    });

    it('stays chosen when it says the same', async () => {
      const { user } = await openLibrary([mine], { settings });
      await bringIn(user, writeOwnFile(mine));
      expect(screen.queryByText(/^In its place/)).toBeNull();
      await press(user, 'Replace mine');
      expect(kept()).toEqual([asBrought(mine)]);
      expect(chosen()).toEqual(all);
    });

    it('is not chosen by what was chosen of one that is gone', async () => {
      const { user } = await openLibrary([], { settings });
      await bringIn(user, writeOwnFile(mine));
      await press(user, 'Keep it');
      expect(kept()).toEqual([asBrought(mine)]);
      expect(chosen()).toEqual(others);
    });

    it('is not kept, and nothing else changes, when the browser stores nothing', async () => {
      const { user } = await openLibrary([mine], { settings });
      storage.isBroken = true;
      await bringIn(user, writeOwnFile(ownOf('neck-release', { name: 'Press hard' })));
      await press(user, 'Replace mine');
      expect(kept()).toEqual([mine]);
      storage.isBroken = false;
      ownStorage.isBroken = true;
      await bringIn(user, writeOwnFile(ownOf('neck-release', { name: 'Press hard' })));
      await press(user, 'Replace mine');
      expect(kept()).toEqual([mine]);
      expect(chosen()).toEqual(all);
    });
  });

  it('is not kept when there are as many as can be', async () => {
    const many = Array.from({ length: 50 }, (_, i) => ownOf('look-far', { id: `own-${i}` }));
    const { user } = await openLibrary(many);
    expect(screen.getByRole('button', { name: 'New routine' })).toHaveProperty('disabled', true);
    await bringIn(user, writeOwnFile(ownOf('neck-release')));
    await press(user, 'Keep it');
    expect(alerts()).toContain('so this one is not kept');
    expect(kept()).toHaveLength(50);
  });
});
