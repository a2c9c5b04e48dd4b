import { useEffect, useEffectEvent } from 'react';

/** Acts when the page goes: a change that waits for a moment without typing has no other chance. */
export function usePageHide(act: () => void): void {
  const leave = useEffectEvent(act);
  useEffect(() => {
    const hear = () => leave();
    addEventListener('pagehide', hear);
    return () => removeEventListener('pagehide', hear);
  }, []);
}
