import { BreakPage } from '../../components/prompt/break-page.tsx';
import { readPicture } from '../../components/prompt/picture.tsx';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=break';
import { connectAll } from '../../stores/connect-all.ts';
import { connectOwnRoutines } from '../../stores/own-routines.ts';
import { connectReminders } from '../../stores/reminders.ts';
import { connectSettings } from '../../stores/settings.ts';
import { connectToday } from '../../stores/today.ts';
import { connectVoices } from '../../stores/voice.ts';

readPicture();
const connecting = connectAll([connectSettings, connectOwnRoutines, connectReminders, connectToday, connectVoices]);
void mount({ name: 'break', english }, <BreakPage />, connecting);
