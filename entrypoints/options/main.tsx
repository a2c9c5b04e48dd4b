import { SettingsPage } from '../../components/settings/settings-page.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { browser } from '../../platform/browser.ts';
import { connectReminders } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';

const { version } = browser.runtime.getManifest();

void mount(<SettingsPage version={version} />, [connectSettings, connectReminders]);
