import { connecting } from './connect.ts';

// What is stored is asked for before these are made ready.

import { Popup } from '../../components/today/popup.tsx';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=popup&part=first';
import { sayLogOpened } from '../../stores/reminders.ts';

const late = () => import('../../locales/en.ts?page=popup&part=late');

if (connecting)
  mount({ name: 'popup', english, late }, <Popup />, connecting)
    // What the background mends comes back through the stores; without it the popup shows what it knows.
    .then(sayLogOpened)
    .catch(() => undefined);
