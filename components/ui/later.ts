import { type ComponentType, lazy } from 'react';
import { lateMessages } from '../../locales/load-catalogue.ts';

/** A part of a page that is read when it is first shown, with its messages. */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([read(), lateMessages()]);
    return { default: part };
  });
}
