import { NewsLine } from '../../components/news/news-line.tsx';
import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=options';
import { runningVersion } from '../../platform/version.ts';
import { endOldAside } from '../../stores/aside.ts';
import { connectAll } from '../../stores/connect-all.ts';
import { connectNews } from '../../stores/news.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectPermissions } from '../../stores/permissions.ts';
import { connectReminders, sayLogOpened } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';
import { connectVoices } from '../../stores/voice.ts';

const page = (
  <>
    <NewsLine />
    <SettingsPage version={runningVersion()} />
  </>
);

void mount(
  { name: 'options', english },
  page,
  connectAll([connectSettings, connectOwnRoutines, connectReminders, connectToday, connectPermissions, connectVoices, connectNews]),
).then(() =>
  // Entries that wait are written when the background looks next; the page shows today without that.
  sayLogOpened().catch(() => undefined),
);
void endOldAside();
