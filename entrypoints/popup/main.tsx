import { Popup } from '../../components/today/popup.tsx';
import { mount } from '../../components/ui/mount.tsx';
import { connectReminders, lookAgain } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';

void mount(<Popup />, [connectSettings, connectReminders, connectToday]);
// What the background mends comes back through the stores; without it the popup shows what it knows.
lookAgain().catch(() => undefined);
