import { mount } from '../../components/ui/mount.tsx';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import english from '../../locales/en.ts?page=welcome';
import { connectAll } from '../../stores/connect-all.ts';
import { connectNews } from '../../stores/news.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectPermissions } from '../../stores/permissions.ts';
import { connectSettings } from '../../stores/settings.ts';

void mount(
  { name: 'welcome', english },
  <WelcomePage browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'} />,
  connectAll([connectSettings, connectOwnRoutines, connectPermissions, connectNews]),
);
