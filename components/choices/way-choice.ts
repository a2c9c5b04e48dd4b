import { useState } from 'react';
import type { Way } from '../../core/settings/schema.ts';
import { askPermission } from '../../stores/permissions.ts';

/**
 * Choosing a way to arrive. A notification needs the person's permission: the browser asks at once, and when it is refused the way
 * stays as it was.
 */
export function useWayChoice(change: (way: Way) => void) {
  const [isRefused, setRefused] = useState(false);
  const choose = async (way: Way) => {
    const isAllowed = way !== 'notification' || (await askPermission('notifications'));
    setRefused(!isAllowed);
    if (isAllowed) change(way);
  };
  return { choose, isRefused };
}
