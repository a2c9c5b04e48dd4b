import { useEffect, useState } from 'react';
import { type ArtworkName, artworkNow, loadArtwork } from './artwork.ts';

/** The root of a drawing, or null until it has been read (and when it cannot be). */
export function useArtwork(name: ArtworkName | null): Element | null {
  const [, setRead] = useState(0);
  const ready = name && artworkNow(name);
  useEffect(() => {
    if (!name || ready) return;
    let wanted = true;
    loadArtwork(name).then(
      () => wanted && setRead((count) => count + 1),
      // Without its drawing a figure is an empty picture with a label; the words beside it still say what to do.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [name, ready]);
  return ready;
}
