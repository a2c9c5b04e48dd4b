import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { browser } from '../../platform/browser.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectPermissions } from '../../stores/permissions.ts';
import { connectReminders } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';
import { connectVoices } from '../../stores/voice.ts';

const { version } = browser.runtime.getManifest();

void mount(<SettingsPage version={version} />, [
  connectSettings,
  connectOwnRoutines,
  connectReminders,
  connectToday,
  connectPermissions,
  connectVoices,
]);
