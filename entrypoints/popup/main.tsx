import { connecting } from './connect.ts';

// Stored data is asked for before these parts are made ready.

import { Popup } from '../../components/today/popup.tsx';
import { mount } from '../../components/ui/mount.tsx';
import english from '../../locales/en.ts?page=popup&part=first';
import { sayLogOpened } from '../../stores/reminders.ts';

const late = () => import('../../locales/en.ts?page=popup&part=late');

if (connecting)
  mount({ name: 'popup', english, late }, <Popup />, connecting)
    // Data that the background mends comes back through the stores; if it cannot look, the popup shows the data it has.
    .then(sayLogOpened)
    .catch(() => undefined);
