import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../components/welcome/welcome-page.tsx';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { openOptions } from '../../../platform/page/options-page.ts';
import { useSettings } from '../../../stores/settings.ts';
import { actOnEverything } from '../focus.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { notifications, permissions, storage } from '../settings/world.ts';
import { namesOf, pressEverything, twiceAsMuch } from '../twice.ts';

vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/options-page.ts', () => ({ openOptions: vi.fn(async () => undefined), openOptionsAt: vi.fn() }));

afterEach(cleanup);

const welcome = {
  open: async () => {
    vi.mocked(sendReminderEvent).mockReset().mockResolvedValue(undefined);
    vi.mocked(openOptions).mockClear();
    Object.assign(storage, { settings: defaultSettings, saved: [] });
    Object.assign(permissions, { asked: [] });
    Object.assign(notifications, { sent: [] });
    useSettings.setState({ settings: storage.settings, ready: true, saves: 0, last: null, failed: false });
    renderIn(readBy('welcome', englishLanguage), <WelcomePage browser="chromium" />);
  },
  settle: () => act(async () => void (await new Promise((go) => setTimeout(go)))),
  written: () =>
    storage.saved.length +
    vi.mocked(sendReminderEvent).mock.calls.length +
    vi.mocked(openOptions).mock.calls.length +
    permissions.asked.length +
    notifications.sent.length,
  only: /Often|working|1.6|fl oz|Try|Begin|Show me|otification|All options|None|One of/u,
};

it('writes once what is pressed twice', async () => {
  const pressed = await pressEverything(welcome);
  expect(namesOf(pressed)).toEqual(
    expect.arrayContaining([
      'Often',
      'Show me a prompt now',
      expect.stringMatching(/^Try/u),
      expect.stringMatching(/^Begin/u),
      'All options',
    ]),
  );
  expect(twiceAsMuch(pressed)).toEqual([]);
});

it('keeps the focus on something that is seen, whatever is done by the keyboard', async () => {
  const { acted, lost } = await actOnEverything({ ...welcome, only: /./u });
  expect(acted.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});
