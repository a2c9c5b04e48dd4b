import { useRef, useState } from 'react';
import { WAY_TRAITS, type Way } from '../../core/settings/ways.ts';
import { askPermission } from '../../stores/permissions.ts';

/**
 * Choosing a way to arrive. A notification needs the person's permission: the browser asks at once, and when it is refused the way
 * stays as it was.
 */
export function useWayChoice(change: (way: Way) => void) {
  const [isRefused, setRefused] = useState(false);
  const last = useRef<Way>(undefined);
  const choose = async (way: Way) => {
    // While the browser asks, the same again asks no second time, and another one is what counts.
    if (way === last.current) return;
    last.current = way;
    const isAllowed = !WAY_TRAITS[way].notifies || (await askPermission('notifications'));
    if (last.current !== way) return;
    last.current = undefined;
    setRefused(!isAllowed);
    if (isAllowed) change(way);
  };
  return { choose, isRefused };
}
